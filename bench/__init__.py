"""The benchmark: navplan beside the tools one would otherwise pick, as whole processes."""

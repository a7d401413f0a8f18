"""The fuzzer: files with anything in them, read by us and by another reader of YAML."""

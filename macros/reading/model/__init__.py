"""The record: what officers may write, one module for each kind of file.

The sentence under each field is its hint: it is shown in the editor, in the schemas and in the
officers' guide.
"""

"""Prints the options of sentry_sdk.init and their defaults as JSON, read from the given consts.py without running it."""

import ast
import json
import sys

tree = ast.parse(open(sys.argv[1], encoding="utf-8").read())
constructor = next(
    node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "ClientConstructor"
)
init = next(node for node in constructor.body if isinstance(node, ast.FunctionDef) and node.name == "__init__")
constants = {
    target.id: ast.unparse(node.value)
    for node in tree.body
    if isinstance(node, ast.Assign)
    for target in node.targets
    if isinstance(target, ast.Name)
}
arguments = init.args
positional = [argument.arg for argument in arguments.args][-len(arguments.defaults) :]
defaults = dict(zip(positional, arguments.defaults))
defaults.update(zip((argument.arg for argument in arguments.kwonlyargs), arguments.kw_defaults))
options = {}
for name, default in sorted(defaults.items()):
    text = ast.unparse(default) if default is not None else ""
    options[name] = constants.get(text, text)
json.dump(options, sys.stdout, indent=1)

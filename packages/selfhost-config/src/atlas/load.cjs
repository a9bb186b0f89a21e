// One file for both formats of the package: JSON cannot be imported without an attribute, and a copy in each would double it.
module.exports = () => require('../generated/atlas.json');

export const id = 7779;
export const ids = [7779];
export const modules = {

/***/ 7779:
/***/ ((module) => {

module.exports = eval("require")("kerberos");


/***/ })

};

#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 4807:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./format", "./parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isWS = exports.applyEdit = exports.setProperty = exports.removeProperty = void 0;
    const format_1 = __nccwpck_require__(6612);
    const parser_1 = __nccwpck_require__(5152);
    function removeProperty(text, path, options) {
        return setProperty(text, path, void 0, options);
    }
    exports.removeProperty = removeProperty;
    function setProperty(text, originalPath, value, options) {
        const path = originalPath.slice();
        const errors = [];
        const root = (0, parser_1.parseTree)(text, errors);
        let parent = void 0;
        let lastSegment = void 0;
        while (path.length > 0) {
            lastSegment = path.pop();
            parent = (0, parser_1.findNodeAtLocation)(root, path);
            if (parent === void 0 && value !== void 0) {
                if (typeof lastSegment === 'string') {
                    value = { [lastSegment]: value };
                }
                else {
                    value = [value];
                }
            }
            else {
                break;
            }
        }
        if (!parent) {
            // empty document
            if (value === void 0) { // delete
                throw new Error('Can not delete in empty document');
            }
            return withFormatting(text, { offset: root ? root.offset : 0, length: root ? root.length : 0, content: JSON.stringify(value) }, options);
        }
        else if (parent.type === 'object' && typeof lastSegment === 'string' && Array.isArray(parent.children)) {
            const existing = (0, parser_1.findNodeAtLocation)(parent, [lastSegment]);
            if (existing !== void 0) {
                if (value === void 0) { // delete
                    if (!existing.parent) {
                        throw new Error('Malformed AST');
                    }
                    const propertyIndex = parent.children.indexOf(existing.parent);
                    let removeBegin;
                    let removeEnd = existing.parent.offset + existing.parent.length;
                    if (propertyIndex > 0) {
                        // remove the comma of the previous node
                        let previous = parent.children[propertyIndex - 1];
                        removeBegin = previous.offset + previous.length;
                    }
                    else {
                        removeBegin = parent.offset + 1;
                        if (parent.children.length > 1) {
                            // remove the comma of the next node
                            let next = parent.children[1];
                            removeEnd = next.offset;
                        }
                    }
                    return withFormatting(text, { offset: removeBegin, length: removeEnd - removeBegin, content: '' }, options);
                }
                else {
                    // set value of existing property
                    return withFormatting(text, { offset: existing.offset, length: existing.length, content: JSON.stringify(value) }, options);
                }
            }
            else {
                if (value === void 0) { // delete
                    return []; // property does not exist, nothing to do
                }
                const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
                const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map(p => p.children[0].value)) : parent.children.length;
                let edit;
                if (index > 0) {
                    let previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                else if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty + ',' };
                }
                return withFormatting(text, edit, options);
            }
        }
        else if (parent.type === 'array' && typeof lastSegment === 'number' && Array.isArray(parent.children)) {
            const insertIndex = lastSegment;
            if (insertIndex === -1) {
                // Insert
                const newProperty = `${JSON.stringify(value)}`;
                let edit;
                if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    const previous = parent.children[parent.children.length - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else if (value === void 0 && parent.children.length >= 0) {
                // Removal
                const removalIndex = lastSegment;
                const toRemove = parent.children[removalIndex];
                let edit;
                if (parent.children.length === 1) {
                    // only item
                    edit = { offset: parent.offset + 1, length: parent.length - 2, content: '' };
                }
                else if (parent.children.length - 1 === removalIndex) {
                    // last item
                    let previous = parent.children[removalIndex - 1];
                    let offset = previous.offset + previous.length;
                    let parentEndOffset = parent.offset + parent.length;
                    edit = { offset, length: parentEndOffset - 2 - offset, content: '' };
                }
                else {
                    edit = { offset: toRemove.offset, length: parent.children[removalIndex + 1].offset - toRemove.offset, content: '' };
                }
                return withFormatting(text, edit, options);
            }
            else if (value !== void 0) {
                let edit;
                const newProperty = `${JSON.stringify(value)}`;
                if (!options.isArrayInsertion && parent.children.length > lastSegment) {
                    const toModify = parent.children[lastSegment];
                    edit = { offset: toModify.offset, length: toModify.length, content: newProperty };
                }
                else if (parent.children.length === 0 || lastSegment === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: parent.children.length === 0 ? newProperty : newProperty + ',' };
                }
                else {
                    const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
                    const previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else {
                throw new Error(`Can not ${value === void 0 ? 'remove' : (options.isArrayInsertion ? 'insert' : 'modify')} Array index ${insertIndex} as length is not sufficient`);
            }
        }
        else {
            throw new Error(`Can not add ${typeof lastSegment !== 'number' ? 'index' : 'property'} to parent of type ${parent.type}`);
        }
    }
    exports.setProperty = setProperty;
    function withFormatting(text, edit, options) {
        if (!options.formattingOptions) {
            return [edit];
        }
        // apply the edit
        let newText = applyEdit(text, edit);
        // format the new text
        let begin = edit.offset;
        let end = edit.offset + edit.content.length;
        if (edit.length === 0 || edit.content.length === 0) { // insert or remove
            while (begin > 0 && !(0, format_1.isEOL)(newText, begin - 1)) {
                begin--;
            }
            while (end < newText.length && !(0, format_1.isEOL)(newText, end)) {
                end++;
            }
        }
        const edits = (0, format_1.format)(newText, { offset: begin, length: end - begin }, { ...options.formattingOptions, keepLines: false });
        // apply the formatting edits and track the begin and end offsets of the changes
        for (let i = edits.length - 1; i >= 0; i--) {
            const edit = edits[i];
            newText = applyEdit(newText, edit);
            begin = Math.min(begin, edit.offset);
            end = Math.max(end, edit.offset + edit.length);
            end += edit.content.length - edit.length;
        }
        // create a single edit with all changes
        const editLength = text.length - (newText.length - end) - begin;
        return [{ offset: begin, length: editLength, content: newText.substring(begin, end) }];
    }
    function applyEdit(text, edit) {
        return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
    }
    exports.applyEdit = applyEdit;
    function isWS(text, offset) {
        return '\r\n \t'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isWS = isWS;
});


/***/ }),

/***/ 6612:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner", "./string-intern"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isEOL = exports.format = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    const string_intern_1 = __nccwpck_require__(4579);
    function format(documentText, range, options) {
        let initialIndentLevel;
        let formatText;
        let formatTextStart;
        let rangeStart;
        let rangeEnd;
        if (range) {
            rangeStart = range.offset;
            rangeEnd = rangeStart + range.length;
            formatTextStart = rangeStart;
            while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) {
                formatTextStart--;
            }
            let endOffset = rangeEnd;
            while (endOffset < documentText.length && !isEOL(documentText, endOffset)) {
                endOffset++;
            }
            formatText = documentText.substring(formatTextStart, endOffset);
            initialIndentLevel = computeIndentLevel(formatText, options);
        }
        else {
            formatText = documentText;
            initialIndentLevel = 0;
            formatTextStart = 0;
            rangeStart = 0;
            rangeEnd = documentText.length;
        }
        const eol = getEOL(options, documentText);
        const eolFastPathSupported = string_intern_1.supportedEols.includes(eol);
        let numberLineBreaks = 0;
        let indentLevel = 0;
        let indentValue;
        if (options.insertSpaces) {
            indentValue = string_intern_1.cachedSpaces[options.tabSize || 4] ?? repeat(string_intern_1.cachedSpaces[1], options.tabSize || 4);
        }
        else {
            indentValue = '\t';
        }
        const indentType = indentValue === '\t' ? '\t' : ' ';
        let scanner = (0, scanner_1.createScanner)(formatText, false);
        let hasError = false;
        function newLinesAndIndent() {
            if (numberLineBreaks > 1) {
                return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
            if (!eolFastPathSupported || amountOfSpaces > string_intern_1.cachedBreakLinesWithSpaces[indentType][eol].length) {
                return eol + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            if (amountOfSpaces <= 0) {
                return eol;
            }
            return string_intern_1.cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
        }
        function scanNext() {
            let token = scanner.scan();
            numberLineBreaks = 0;
            while (token === 15 /* SyntaxKind.Trivia */ || token === 14 /* SyntaxKind.LineBreakTrivia */) {
                if (token === 14 /* SyntaxKind.LineBreakTrivia */ && options.keepLines) {
                    numberLineBreaks += 1;
                }
                else if (token === 14 /* SyntaxKind.LineBreakTrivia */) {
                    numberLineBreaks = 1;
                }
                token = scanner.scan();
            }
            hasError = token === 16 /* SyntaxKind.Unknown */ || scanner.getTokenError() !== 0 /* ScanError.None */;
            return token;
        }
        const editOperations = [];
        function addEdit(text, startOffset, endOffset) {
            if (!hasError && (!range || (startOffset < rangeEnd && endOffset > rangeStart)) && documentText.substring(startOffset, endOffset) !== text) {
                editOperations.push({ offset: startOffset, length: endOffset - startOffset, content: text });
            }
        }
        let firstToken = scanNext();
        if (options.keepLines && numberLineBreaks > 0) {
            addEdit(repeat(eol, numberLineBreaks), 0, 0);
        }
        if (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
            let initialIndent = (indentValue.length * initialIndentLevel < 20) && options.insertSpaces
                ? string_intern_1.cachedSpaces[indentValue.length * initialIndentLevel]
                : repeat(indentValue, initialIndentLevel);
            addEdit(initialIndent, formatTextStart, firstTokenStart);
        }
        while (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
            let secondToken = scanNext();
            let replaceContent = '';
            let needsLineBreak = false;
            while (numberLineBreaks === 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
                addEdit(string_intern_1.cachedSpaces[1], firstTokenEnd, commentTokenStart);
                firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
                needsLineBreak = secondToken === 12 /* SyntaxKind.LineCommentTrivia */;
                replaceContent = needsLineBreak ? newLinesAndIndent() : '';
                secondToken = scanNext();
            }
            if (secondToken === 2 /* SyntaxKind.CloseBraceToken */) {
                if (firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else if (secondToken === 4 /* SyntaxKind.CloseBracketToken */) {
                if (firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else {
                switch (firstToken) {
                    case 3 /* SyntaxKind.OpenBracketToken */:
                    case 1 /* SyntaxKind.OpenBraceToken */:
                        indentLevel++;
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 5 /* SyntaxKind.CommaToken */:
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                        replaceContent = newLinesAndIndent();
                        break;
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 6 /* SyntaxKind.ColonToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 10 /* SyntaxKind.StringLiteral */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (secondToken === 6 /* SyntaxKind.ColonToken */ && !needsLineBreak) {
                            replaceContent = '';
                        }
                        break;
                    case 7 /* SyntaxKind.NullKeyword */:
                    case 8 /* SyntaxKind.TrueKeyword */:
                    case 9 /* SyntaxKind.FalseKeyword */:
                    case 11 /* SyntaxKind.NumericLiteral */:
                    case 2 /* SyntaxKind.CloseBraceToken */:
                    case 4 /* SyntaxKind.CloseBracketToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            if ((secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */) && !needsLineBreak) {
                                replaceContent = string_intern_1.cachedSpaces[1];
                            }
                            else if (secondToken !== 5 /* SyntaxKind.CommaToken */ && secondToken !== 17 /* SyntaxKind.EOF */) {
                                hasError = true;
                            }
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        hasError = true;
                        break;
                }
                if (numberLineBreaks > 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                    replaceContent = newLinesAndIndent();
                }
            }
            if (secondToken === 17 /* SyntaxKind.EOF */) {
                if (options.keepLines && numberLineBreaks > 0) {
                    replaceContent = newLinesAndIndent();
                }
                else {
                    replaceContent = options.insertFinalNewline ? eol : '';
                }
            }
            const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
            addEdit(replaceContent, firstTokenEnd, secondTokenStart);
            firstToken = secondToken;
        }
        return editOperations;
    }
    exports.format = format;
    function repeat(s, count) {
        let result = '';
        for (let i = 0; i < count; i++) {
            result += s;
        }
        return result;
    }
    function computeIndentLevel(content, options) {
        let i = 0;
        let nChars = 0;
        const tabSize = options.tabSize || 4;
        while (i < content.length) {
            let ch = content.charAt(i);
            if (ch === string_intern_1.cachedSpaces[1]) {
                nChars++;
            }
            else if (ch === '\t') {
                nChars += tabSize;
            }
            else {
                break;
            }
            i++;
        }
        return Math.floor(nChars / tabSize);
    }
    function getEOL(options, text) {
        for (let i = 0; i < text.length; i++) {
            const ch = text.charAt(i);
            if (ch === '\r') {
                if (i + 1 < text.length && text.charAt(i + 1) === '\n') {
                    return '\r\n';
                }
                return '\r';
            }
            else if (ch === '\n') {
                return '\n';
            }
        }
        return (options && options.eol) || '\n';
    }
    function isEOL(text, offset) {
        return '\r\n'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isEOL = isEOL;
});


/***/ }),

/***/ 5152:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.getNodeType = exports.stripComments = exports.visit = exports.findNodeAtOffset = exports.contains = exports.getNodeValue = exports.getNodePath = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = void 0;
    const scanner_1 = __nccwpck_require__(8525);
    var ParseOptions;
    (function (ParseOptions) {
        ParseOptions.DEFAULT = {
            allowTrailingComma: false
        };
    })(ParseOptions || (ParseOptions = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    function getLocation(text, position) {
        const segments = []; // strings or numbers
        const earlyReturnException = new Object();
        let previousNode = undefined;
        const previousNodeInst = {
            value: {},
            offset: 0,
            length: 0,
            type: 'object',
            parent: undefined
        };
        let isAtPropertyKey = false;
        function setPreviousNode(value, offset, length, type) {
            previousNodeInst.value = value;
            previousNodeInst.offset = offset;
            previousNodeInst.length = length;
            previousNodeInst.type = type;
            previousNodeInst.colonOffset = undefined;
            previousNode = previousNodeInst;
        }
        try {
            visit(text, {
                onObjectBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    isAtPropertyKey = position > offset;
                    segments.push(''); // push a placeholder (will be replaced)
                },
                onObjectProperty: (name, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(name, offset, length, 'property');
                    segments[segments.length - 1] = name;
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onObjectEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onArrayBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.push(0);
                },
                onArrayEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onLiteralValue: (value, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(value, offset, length, getNodeType(value));
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onSeparator: (sep, offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    if (sep === ':' && previousNode && previousNode.type === 'property') {
                        previousNode.colonOffset = offset;
                        isAtPropertyKey = false;
                        previousNode = undefined;
                    }
                    else if (sep === ',') {
                        const last = segments[segments.length - 1];
                        if (typeof last === 'number') {
                            segments[segments.length - 1] = last + 1;
                        }
                        else {
                            isAtPropertyKey = true;
                            segments[segments.length - 1] = '';
                        }
                        previousNode = undefined;
                    }
                }
            });
        }
        catch (e) {
            if (e !== earlyReturnException) {
                throw e;
            }
        }
        return {
            path: segments,
            previousNode,
            isAtPropertyKey,
            matches: (pattern) => {
                let k = 0;
                for (let i = 0; k < pattern.length && i < segments.length; i++) {
                    if (pattern[k] === segments[i] || pattern[k] === '*') {
                        k++;
                    }
                    else if (pattern[k] !== '**') {
                        return false;
                    }
                }
                return k === pattern.length;
            }
        };
    }
    exports.getLocation = getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore always check the errors list to find out if the input was valid.
     */
    function parse(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentProperty = null;
        let currentParent = [];
        const previousParents = [];
        function onValue(value) {
            if (Array.isArray(currentParent)) {
                currentParent.push(value);
            }
            else if (currentProperty !== null) {
                currentParent[currentProperty] = value;
            }
        }
        const visitor = {
            onObjectBegin: () => {
                const object = {};
                onValue(object);
                previousParents.push(currentParent);
                currentParent = object;
                currentProperty = null;
            },
            onObjectProperty: (name) => {
                currentProperty = name;
            },
            onObjectEnd: () => {
                currentParent = previousParents.pop();
            },
            onArrayBegin: () => {
                const array = [];
                onValue(array);
                previousParents.push(currentParent);
                currentParent = array;
                currentProperty = null;
            },
            onArrayEnd: () => {
                currentParent = previousParents.pop();
            },
            onLiteralValue: onValue,
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        return currentParent[0];
    }
    exports.parse = parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentParent = { type: 'array', offset: -1, length: -1, children: [], parent: undefined }; // artificial root
        function ensurePropertyComplete(endOffset) {
            if (currentParent.type === 'property') {
                currentParent.length = endOffset - currentParent.offset;
                currentParent = currentParent.parent;
            }
        }
        function onValue(valueNode) {
            currentParent.children.push(valueNode);
            return valueNode;
        }
        const visitor = {
            onObjectBegin: (offset) => {
                currentParent = onValue({ type: 'object', offset, length: -1, parent: currentParent, children: [] });
            },
            onObjectProperty: (name, offset, length) => {
                currentParent = onValue({ type: 'property', offset, length: -1, parent: currentParent, children: [] });
                currentParent.children.push({ type: 'string', value: name, offset, length, parent: currentParent });
            },
            onObjectEnd: (offset, length) => {
                ensurePropertyComplete(offset + length); // in case of a missing value for a property: make sure property is complete
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onArrayBegin: (offset, length) => {
                currentParent = onValue({ type: 'array', offset, length: -1, parent: currentParent, children: [] });
            },
            onArrayEnd: (offset, length) => {
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onLiteralValue: (value, offset, length) => {
                onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
                ensurePropertyComplete(offset + length);
            },
            onSeparator: (sep, offset, length) => {
                if (currentParent.type === 'property') {
                    if (sep === ':') {
                        currentParent.colonOffset = offset;
                    }
                    else if (sep === ',') {
                        ensurePropertyComplete(offset);
                    }
                }
            },
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        const result = currentParent.children[0];
        if (result) {
            delete result.parent;
        }
        return result;
    }
    exports.parseTree = parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    function findNodeAtLocation(root, path) {
        if (!root) {
            return undefined;
        }
        let node = root;
        for (let segment of path) {
            if (typeof segment === 'string') {
                if (node.type !== 'object' || !Array.isArray(node.children)) {
                    return undefined;
                }
                let found = false;
                for (const propertyNode of node.children) {
                    if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
                        node = propertyNode.children[1];
                        found = true;
                        break;
                    }
                }
                if (!found) {
                    return undefined;
                }
            }
            else {
                const index = segment;
                if (node.type !== 'array' || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
                    return undefined;
                }
                node = node.children[index];
            }
        }
        return node;
    }
    exports.findNodeAtLocation = findNodeAtLocation;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    function getNodePath(node) {
        if (!node.parent || !node.parent.children) {
            return [];
        }
        const path = getNodePath(node.parent);
        if (node.parent.type === 'property') {
            const key = node.parent.children[0].value;
            path.push(key);
        }
        else if (node.parent.type === 'array') {
            const index = node.parent.children.indexOf(node);
            if (index !== -1) {
                path.push(index);
            }
        }
        return path;
    }
    exports.getNodePath = getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    function getNodeValue(node) {
        switch (node.type) {
            case 'array':
                return node.children.map(getNodeValue);
            case 'object':
                const obj = Object.create(null);
                for (let prop of node.children) {
                    const valueNode = prop.children[1];
                    if (valueNode) {
                        obj[prop.children[0].value] = getNodeValue(valueNode);
                    }
                }
                return obj;
            case 'null':
            case 'string':
            case 'number':
            case 'boolean':
                return node.value;
            default:
                return undefined;
        }
    }
    exports.getNodeValue = getNodeValue;
    function contains(node, offset, includeRightBound = false) {
        return (offset >= node.offset && offset < (node.offset + node.length)) || includeRightBound && (offset === (node.offset + node.length));
    }
    exports.contains = contains;
    /**
     * Finds the most inner node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    function findNodeAtOffset(node, offset, includeRightBound = false) {
        if (contains(node, offset, includeRightBound)) {
            const children = node.children;
            if (Array.isArray(children)) {
                for (let i = 0; i < children.length && children[i].offset <= offset; i++) {
                    const item = findNodeAtOffset(children[i], offset, includeRightBound);
                    if (item) {
                        return item;
                    }
                }
            }
            return node;
        }
        return undefined;
    }
    exports.findNodeAtOffset = findNodeAtOffset;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    function visit(text, visitor, options = ParseOptions.DEFAULT) {
        const _scanner = (0, scanner_1.createScanner)(text, false);
        // Important: Only pass copies of this to visitor functions to prevent accidental modification, and
        // to not affect visitor functions which stored a reference to a previous JSONPath
        const _jsonPath = [];
        // Depth of onXXXBegin() callbacks suppressed. onXXXEnd() decrements this if it isn't 0 already.
        // Callbacks are only called when this value is 0.
        let suppressedCallbacks = 0;
        function toNoArgVisit(visitFunction) {
            return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisit(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisitWithPath(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
        }
        function toBeginVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks++;
                    }
                    else {
                        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
                        if (cbReturn === false) {
                            suppressedCallbacks = 1;
                        }
                    }
                }
                : () => true;
        }
        function toEndVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks--;
                    }
                    if (suppressedCallbacks === 0) {
                        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
                    }
                }
                : () => true;
        }
        const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
        const disallowComments = options && options.disallowComments;
        const allowTrailingComma = options && options.allowTrailingComma;
        function scanNext() {
            while (true) {
                const token = _scanner.scan();
                switch (_scanner.getTokenError()) {
                    case 4 /* ScanError.InvalidUnicode */:
                        handleError(14 /* ParseErrorCode.InvalidUnicode */);
                        break;
                    case 5 /* ScanError.InvalidEscapeCharacter */:
                        handleError(15 /* ParseErrorCode.InvalidEscapeCharacter */);
                        break;
                    case 3 /* ScanError.UnexpectedEndOfNumber */:
                        handleError(13 /* ParseErrorCode.UnexpectedEndOfNumber */);
                        break;
                    case 1 /* ScanError.UnexpectedEndOfComment */:
                        if (!disallowComments) {
                            handleError(11 /* ParseErrorCode.UnexpectedEndOfComment */);
                        }
                        break;
                    case 2 /* ScanError.UnexpectedEndOfString */:
                        handleError(12 /* ParseErrorCode.UnexpectedEndOfString */);
                        break;
                    case 6 /* ScanError.InvalidCharacter */:
                        handleError(16 /* ParseErrorCode.InvalidCharacter */);
                        break;
                }
                switch (token) {
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (disallowComments) {
                            handleError(10 /* ParseErrorCode.InvalidCommentToken */);
                        }
                        else {
                            onComment();
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        handleError(1 /* ParseErrorCode.InvalidSymbol */);
                        break;
                    case 15 /* SyntaxKind.Trivia */:
                    case 14 /* SyntaxKind.LineBreakTrivia */:
                        break;
                    default:
                        return token;
                }
            }
        }
        function handleError(error, skipUntilAfter = [], skipUntil = []) {
            onError(error);
            if (skipUntilAfter.length + skipUntil.length > 0) {
                let token = _scanner.getToken();
                while (token !== 17 /* SyntaxKind.EOF */) {
                    if (skipUntilAfter.indexOf(token) !== -1) {
                        scanNext();
                        break;
                    }
                    else if (skipUntil.indexOf(token) !== -1) {
                        break;
                    }
                    token = scanNext();
                }
            }
        }
        function parseString(isValue) {
            const value = _scanner.getTokenValue();
            if (isValue) {
                onLiteralValue(value);
            }
            else {
                onObjectProperty(value);
                // add property name afterwards
                _jsonPath.push(value);
            }
            scanNext();
            return true;
        }
        function parseLiteral() {
            switch (_scanner.getToken()) {
                case 11 /* SyntaxKind.NumericLiteral */:
                    const tokenValue = _scanner.getTokenValue();
                    let value = Number(tokenValue);
                    if (isNaN(value)) {
                        handleError(2 /* ParseErrorCode.InvalidNumberFormat */);
                        value = 0;
                    }
                    onLiteralValue(value);
                    break;
                case 7 /* SyntaxKind.NullKeyword */:
                    onLiteralValue(null);
                    break;
                case 8 /* SyntaxKind.TrueKeyword */:
                    onLiteralValue(true);
                    break;
                case 9 /* SyntaxKind.FalseKeyword */:
                    onLiteralValue(false);
                    break;
                default:
                    return false;
            }
            scanNext();
            return true;
        }
        function parseProperty() {
            if (_scanner.getToken() !== 10 /* SyntaxKind.StringLiteral */) {
                handleError(3 /* ParseErrorCode.PropertyNameExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                return false;
            }
            parseString(false);
            if (_scanner.getToken() === 6 /* SyntaxKind.ColonToken */) {
                onSeparator(':');
                scanNext(); // consume colon
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
            }
            else {
                handleError(5 /* ParseErrorCode.ColonExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
            }
            _jsonPath.pop(); // remove processed property name
            return true;
        }
        function parseObject() {
            onObjectBegin();
            scanNext(); // consume open brace
            let needsComma = false;
            while (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 2 /* SyntaxKind.CloseBraceToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (!parseProperty()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onObjectEnd();
            if (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */) {
                handleError(7 /* ParseErrorCode.CloseBraceExpected */, [2 /* SyntaxKind.CloseBraceToken */], []);
            }
            else {
                scanNext(); // consume close brace
            }
            return true;
        }
        function parseArray() {
            onArrayBegin();
            scanNext(); // consume open bracket
            let isFirstElement = true;
            let needsComma = false;
            while (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 4 /* SyntaxKind.CloseBracketToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (isFirstElement) {
                    _jsonPath.push(0);
                    isFirstElement = false;
                }
                else {
                    _jsonPath[_jsonPath.length - 1]++;
                }
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [4 /* SyntaxKind.CloseBracketToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onArrayEnd();
            if (!isFirstElement) {
                _jsonPath.pop(); // remove array index
            }
            if (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */) {
                handleError(8 /* ParseErrorCode.CloseBracketExpected */, [4 /* SyntaxKind.CloseBracketToken */], []);
            }
            else {
                scanNext(); // consume close bracket
            }
            return true;
        }
        function parseValue() {
            switch (_scanner.getToken()) {
                case 3 /* SyntaxKind.OpenBracketToken */:
                    return parseArray();
                case 1 /* SyntaxKind.OpenBraceToken */:
                    return parseObject();
                case 10 /* SyntaxKind.StringLiteral */:
                    return parseString(true);
                default:
                    return parseLiteral();
            }
        }
        scanNext();
        if (_scanner.getToken() === 17 /* SyntaxKind.EOF */) {
            if (options.allowEmptyContent) {
                return true;
            }
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (!parseValue()) {
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (_scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
            handleError(9 /* ParseErrorCode.EndOfFileExpected */, [], []);
        }
        return true;
    }
    exports.visit = visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    function stripComments(text, replaceCh) {
        let _scanner = (0, scanner_1.createScanner)(text), parts = [], kind, offset = 0, pos;
        do {
            pos = _scanner.getPosition();
            kind = _scanner.scan();
            switch (kind) {
                case 12 /* SyntaxKind.LineCommentTrivia */:
                case 13 /* SyntaxKind.BlockCommentTrivia */:
                case 17 /* SyntaxKind.EOF */:
                    if (offset !== pos) {
                        parts.push(text.substring(offset, pos));
                    }
                    if (replaceCh !== undefined) {
                        parts.push(_scanner.getTokenValue().replace(/[^\r\n]/g, replaceCh));
                    }
                    offset = _scanner.getPosition();
                    break;
            }
        } while (kind !== 17 /* SyntaxKind.EOF */);
        return parts.join('');
    }
    exports.stripComments = stripComments;
    function getNodeType(value) {
        switch (typeof value) {
            case 'boolean': return 'boolean';
            case 'number': return 'number';
            case 'string': return 'string';
            case 'object': {
                if (!value) {
                    return 'null';
                }
                else if (Array.isArray(value)) {
                    return 'array';
                }
                return 'object';
            }
            default: return 'null';
        }
    }
    exports.getNodeType = getNodeType;
});


/***/ }),

/***/ 8525:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.createScanner = void 0;
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    function createScanner(text, ignoreTrivia = false) {
        const len = text.length;
        let pos = 0, value = '', tokenOffset = 0, token = 16 /* SyntaxKind.Unknown */, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0 /* ScanError.None */;
        function scanHexDigits(count, exact) {
            let digits = 0;
            let value = 0;
            while (digits < count || !exact) {
                let ch = text.charCodeAt(pos);
                if (ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */) {
                    value = value * 16 + ch - 48 /* CharacterCodes._0 */;
                }
                else if (ch >= 65 /* CharacterCodes.A */ && ch <= 70 /* CharacterCodes.F */) {
                    value = value * 16 + ch - 65 /* CharacterCodes.A */ + 10;
                }
                else if (ch >= 97 /* CharacterCodes.a */ && ch <= 102 /* CharacterCodes.f */) {
                    value = value * 16 + ch - 97 /* CharacterCodes.a */ + 10;
                }
                else {
                    break;
                }
                pos++;
                digits++;
            }
            if (digits < count) {
                value = -1;
            }
            return value;
        }
        function setPosition(newPosition) {
            pos = newPosition;
            value = '';
            tokenOffset = 0;
            token = 16 /* SyntaxKind.Unknown */;
            scanError = 0 /* ScanError.None */;
        }
        function scanNumber() {
            let start = pos;
            if (text.charCodeAt(pos) === 48 /* CharacterCodes._0 */) {
                pos++;
            }
            else {
                pos++;
                while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                }
            }
            if (pos < text.length && text.charCodeAt(pos) === 46 /* CharacterCodes.dot */) {
                pos++;
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                    return text.substring(start, pos);
                }
            }
            let end = pos;
            if (pos < text.length && (text.charCodeAt(pos) === 69 /* CharacterCodes.E */ || text.charCodeAt(pos) === 101 /* CharacterCodes.e */)) {
                pos++;
                if (pos < text.length && text.charCodeAt(pos) === 43 /* CharacterCodes.plus */ || text.charCodeAt(pos) === 45 /* CharacterCodes.minus */) {
                    pos++;
                }
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                    end = pos;
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                }
            }
            return text.substring(start, end);
        }
        function scanString() {
            let result = '', start = pos;
            while (true) {
                if (pos >= len) {
                    result += text.substring(start, pos);
                    scanError = 2 /* ScanError.UnexpectedEndOfString */;
                    break;
                }
                const ch = text.charCodeAt(pos);
                if (ch === 34 /* CharacterCodes.doubleQuote */) {
                    result += text.substring(start, pos);
                    pos++;
                    break;
                }
                if (ch === 92 /* CharacterCodes.backslash */) {
                    result += text.substring(start, pos);
                    pos++;
                    if (pos >= len) {
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    const ch2 = text.charCodeAt(pos++);
                    switch (ch2) {
                        case 34 /* CharacterCodes.doubleQuote */:
                            result += '\"';
                            break;
                        case 92 /* CharacterCodes.backslash */:
                            result += '\\';
                            break;
                        case 47 /* CharacterCodes.slash */:
                            result += '/';
                            break;
                        case 98 /* CharacterCodes.b */:
                            result += '\b';
                            break;
                        case 102 /* CharacterCodes.f */:
                            result += '\f';
                            break;
                        case 110 /* CharacterCodes.n */:
                            result += '\n';
                            break;
                        case 114 /* CharacterCodes.r */:
                            result += '\r';
                            break;
                        case 116 /* CharacterCodes.t */:
                            result += '\t';
                            break;
                        case 117 /* CharacterCodes.u */:
                            const ch3 = scanHexDigits(4, true);
                            if (ch3 >= 0) {
                                result += String.fromCharCode(ch3);
                            }
                            else {
                                scanError = 4 /* ScanError.InvalidUnicode */;
                            }
                            break;
                        default:
                            scanError = 5 /* ScanError.InvalidEscapeCharacter */;
                    }
                    start = pos;
                    continue;
                }
                if (ch >= 0 && ch <= 0x1f) {
                    if (isLineBreak(ch)) {
                        result += text.substring(start, pos);
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    else {
                        scanError = 6 /* ScanError.InvalidCharacter */;
                        // mark as error but continue with string
                    }
                }
                pos++;
            }
            return result;
        }
        function scanNext() {
            value = '';
            scanError = 0 /* ScanError.None */;
            tokenOffset = pos;
            lineStartOffset = lineNumber;
            prevTokenLineStartOffset = tokenLineStartOffset;
            if (pos >= len) {
                // at the end
                tokenOffset = len;
                return token = 17 /* SyntaxKind.EOF */;
            }
            let code = text.charCodeAt(pos);
            // trivia: whitespace
            if (isWhiteSpace(code)) {
                do {
                    pos++;
                    value += String.fromCharCode(code);
                    code = text.charCodeAt(pos);
                } while (isWhiteSpace(code));
                return token = 15 /* SyntaxKind.Trivia */;
            }
            // trivia: newlines
            if (isLineBreak(code)) {
                pos++;
                value += String.fromCharCode(code);
                if (code === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                    pos++;
                    value += '\n';
                }
                lineNumber++;
                tokenLineStartOffset = pos;
                return token = 14 /* SyntaxKind.LineBreakTrivia */;
            }
            switch (code) {
                // tokens: []{}:,
                case 123 /* CharacterCodes.openBrace */:
                    pos++;
                    return token = 1 /* SyntaxKind.OpenBraceToken */;
                case 125 /* CharacterCodes.closeBrace */:
                    pos++;
                    return token = 2 /* SyntaxKind.CloseBraceToken */;
                case 91 /* CharacterCodes.openBracket */:
                    pos++;
                    return token = 3 /* SyntaxKind.OpenBracketToken */;
                case 93 /* CharacterCodes.closeBracket */:
                    pos++;
                    return token = 4 /* SyntaxKind.CloseBracketToken */;
                case 58 /* CharacterCodes.colon */:
                    pos++;
                    return token = 6 /* SyntaxKind.ColonToken */;
                case 44 /* CharacterCodes.comma */:
                    pos++;
                    return token = 5 /* SyntaxKind.CommaToken */;
                // strings
                case 34 /* CharacterCodes.doubleQuote */:
                    pos++;
                    value = scanString();
                    return token = 10 /* SyntaxKind.StringLiteral */;
                // comments
                case 47 /* CharacterCodes.slash */:
                    const start = pos - 1;
                    // Single-line comment
                    if (text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                        pos += 2;
                        while (pos < len) {
                            if (isLineBreak(text.charCodeAt(pos))) {
                                break;
                            }
                            pos++;
                        }
                        value = text.substring(start, pos);
                        return token = 12 /* SyntaxKind.LineCommentTrivia */;
                    }
                    // Multi-line comment
                    if (text.charCodeAt(pos + 1) === 42 /* CharacterCodes.asterisk */) {
                        pos += 2;
                        const safeLength = len - 1; // For lookahead.
                        let commentClosed = false;
                        while (pos < safeLength) {
                            const ch = text.charCodeAt(pos);
                            if (ch === 42 /* CharacterCodes.asterisk */ && text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                                pos += 2;
                                commentClosed = true;
                                break;
                            }
                            pos++;
                            if (isLineBreak(ch)) {
                                if (ch === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                                    pos++;
                                }
                                lineNumber++;
                                tokenLineStartOffset = pos;
                            }
                        }
                        if (!commentClosed) {
                            pos++;
                            scanError = 1 /* ScanError.UnexpectedEndOfComment */;
                        }
                        value = text.substring(start, pos);
                        return token = 13 /* SyntaxKind.BlockCommentTrivia */;
                    }
                    // just a single slash
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
                // numbers
                case 45 /* CharacterCodes.minus */:
                    value += String.fromCharCode(code);
                    pos++;
                    if (pos === len || !isDigit(text.charCodeAt(pos))) {
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                // found a minus, followed by a number so
                // we fall through to proceed with scanning
                // numbers
                case 48 /* CharacterCodes._0 */:
                case 49 /* CharacterCodes._1 */:
                case 50 /* CharacterCodes._2 */:
                case 51 /* CharacterCodes._3 */:
                case 52 /* CharacterCodes._4 */:
                case 53 /* CharacterCodes._5 */:
                case 54 /* CharacterCodes._6 */:
                case 55 /* CharacterCodes._7 */:
                case 56 /* CharacterCodes._8 */:
                case 57 /* CharacterCodes._9 */:
                    value += scanNumber();
                    return token = 11 /* SyntaxKind.NumericLiteral */;
                // literals and unknown symbols
                default:
                    // is a literal? Read the full word.
                    while (pos < len && isUnknownContentCharacter(code)) {
                        pos++;
                        code = text.charCodeAt(pos);
                    }
                    if (tokenOffset !== pos) {
                        value = text.substring(tokenOffset, pos);
                        // keywords: true, false, null
                        switch (value) {
                            case 'true': return token = 8 /* SyntaxKind.TrueKeyword */;
                            case 'false': return token = 9 /* SyntaxKind.FalseKeyword */;
                            case 'null': return token = 7 /* SyntaxKind.NullKeyword */;
                        }
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                    // some
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
            }
        }
        function isUnknownContentCharacter(code) {
            if (isWhiteSpace(code) || isLineBreak(code)) {
                return false;
            }
            switch (code) {
                case 125 /* CharacterCodes.closeBrace */:
                case 93 /* CharacterCodes.closeBracket */:
                case 123 /* CharacterCodes.openBrace */:
                case 91 /* CharacterCodes.openBracket */:
                case 34 /* CharacterCodes.doubleQuote */:
                case 58 /* CharacterCodes.colon */:
                case 44 /* CharacterCodes.comma */:
                case 47 /* CharacterCodes.slash */:
                    return false;
            }
            return true;
        }
        function scanNextNonTrivia() {
            let result;
            do {
                result = scanNext();
            } while (result >= 12 /* SyntaxKind.LineCommentTrivia */ && result <= 15 /* SyntaxKind.Trivia */);
            return result;
        }
        return {
            setPosition: setPosition,
            getPosition: () => pos,
            scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
            getToken: () => token,
            getTokenValue: () => value,
            getTokenOffset: () => tokenOffset,
            getTokenLength: () => pos - tokenOffset,
            getTokenStartLine: () => lineStartOffset,
            getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
            getTokenError: () => scanError,
        };
    }
    exports.createScanner = createScanner;
    function isWhiteSpace(ch) {
        return ch === 32 /* CharacterCodes.space */ || ch === 9 /* CharacterCodes.tab */;
    }
    function isLineBreak(ch) {
        return ch === 10 /* CharacterCodes.lineFeed */ || ch === 13 /* CharacterCodes.carriageReturn */;
    }
    function isDigit(ch) {
        return ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */;
    }
    var CharacterCodes;
    (function (CharacterCodes) {
        CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
        CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
        CharacterCodes[CharacterCodes["space"] = 32] = "space";
        CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
        CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
        CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
        CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
        CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
        CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
        CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
        CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
        CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
        CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
        CharacterCodes[CharacterCodes["a"] = 97] = "a";
        CharacterCodes[CharacterCodes["b"] = 98] = "b";
        CharacterCodes[CharacterCodes["c"] = 99] = "c";
        CharacterCodes[CharacterCodes["d"] = 100] = "d";
        CharacterCodes[CharacterCodes["e"] = 101] = "e";
        CharacterCodes[CharacterCodes["f"] = 102] = "f";
        CharacterCodes[CharacterCodes["g"] = 103] = "g";
        CharacterCodes[CharacterCodes["h"] = 104] = "h";
        CharacterCodes[CharacterCodes["i"] = 105] = "i";
        CharacterCodes[CharacterCodes["j"] = 106] = "j";
        CharacterCodes[CharacterCodes["k"] = 107] = "k";
        CharacterCodes[CharacterCodes["l"] = 108] = "l";
        CharacterCodes[CharacterCodes["m"] = 109] = "m";
        CharacterCodes[CharacterCodes["n"] = 110] = "n";
        CharacterCodes[CharacterCodes["o"] = 111] = "o";
        CharacterCodes[CharacterCodes["p"] = 112] = "p";
        CharacterCodes[CharacterCodes["q"] = 113] = "q";
        CharacterCodes[CharacterCodes["r"] = 114] = "r";
        CharacterCodes[CharacterCodes["s"] = 115] = "s";
        CharacterCodes[CharacterCodes["t"] = 116] = "t";
        CharacterCodes[CharacterCodes["u"] = 117] = "u";
        CharacterCodes[CharacterCodes["v"] = 118] = "v";
        CharacterCodes[CharacterCodes["w"] = 119] = "w";
        CharacterCodes[CharacterCodes["x"] = 120] = "x";
        CharacterCodes[CharacterCodes["y"] = 121] = "y";
        CharacterCodes[CharacterCodes["z"] = 122] = "z";
        CharacterCodes[CharacterCodes["A"] = 65] = "A";
        CharacterCodes[CharacterCodes["B"] = 66] = "B";
        CharacterCodes[CharacterCodes["C"] = 67] = "C";
        CharacterCodes[CharacterCodes["D"] = 68] = "D";
        CharacterCodes[CharacterCodes["E"] = 69] = "E";
        CharacterCodes[CharacterCodes["F"] = 70] = "F";
        CharacterCodes[CharacterCodes["G"] = 71] = "G";
        CharacterCodes[CharacterCodes["H"] = 72] = "H";
        CharacterCodes[CharacterCodes["I"] = 73] = "I";
        CharacterCodes[CharacterCodes["J"] = 74] = "J";
        CharacterCodes[CharacterCodes["K"] = 75] = "K";
        CharacterCodes[CharacterCodes["L"] = 76] = "L";
        CharacterCodes[CharacterCodes["M"] = 77] = "M";
        CharacterCodes[CharacterCodes["N"] = 78] = "N";
        CharacterCodes[CharacterCodes["O"] = 79] = "O";
        CharacterCodes[CharacterCodes["P"] = 80] = "P";
        CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
        CharacterCodes[CharacterCodes["R"] = 82] = "R";
        CharacterCodes[CharacterCodes["S"] = 83] = "S";
        CharacterCodes[CharacterCodes["T"] = 84] = "T";
        CharacterCodes[CharacterCodes["U"] = 85] = "U";
        CharacterCodes[CharacterCodes["V"] = 86] = "V";
        CharacterCodes[CharacterCodes["W"] = 87] = "W";
        CharacterCodes[CharacterCodes["X"] = 88] = "X";
        CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
        CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
        CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
        CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
        CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
        CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
        CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
        CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
        CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
        CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
        CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
        CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
        CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
        CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
        CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
        CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
        CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
    })(CharacterCodes || (CharacterCodes = {}));
});


/***/ }),

/***/ 4579:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    "use strict";
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.supportedEols = exports.cachedBreakLinesWithSpaces = exports.cachedSpaces = void 0;
    exports.cachedSpaces = new Array(20).fill(0).map((_, index) => {
        return ' '.repeat(index);
    });
    const maxCachedValues = 200;
    exports.cachedBreakLinesWithSpaces = {
        ' ': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + ' '.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + ' '.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + ' '.repeat(index);
            }),
        },
        '\t': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + '\t'.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + '\t'.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + '\t'.repeat(index);
            }),
        }
    };
    exports.supportedEols = ['\n', '\r', '\r\n'];
});


/***/ }),

/***/ 9547:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./impl/format", "./impl/edit", "./impl/scanner", "./impl/parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.applyEdits = exports.modify = exports.format = exports.printParseErrorCode = exports.ParseErrorCode = exports.stripComments = exports.visit = exports.getNodeValue = exports.getNodePath = exports.findNodeAtOffset = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = exports.SyntaxKind = exports.ScanError = exports.createScanner = void 0;
    const formatter = __nccwpck_require__(6612);
    const edit = __nccwpck_require__(4807);
    const scanner = __nccwpck_require__(8525);
    const parser = __nccwpck_require__(5152);
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    exports.createScanner = scanner.createScanner;
    var ScanError;
    (function (ScanError) {
        ScanError[ScanError["None"] = 0] = "None";
        ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
        ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
        ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
        ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
        ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
        ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
    })(ScanError || (exports.ScanError = ScanError = {}));
    var SyntaxKind;
    (function (SyntaxKind) {
        SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
        SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
        SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
        SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
        SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
        SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
        SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
        SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
        SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
        SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
        SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
        SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
        SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
        SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
        SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
        SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
        SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
    })(SyntaxKind || (exports.SyntaxKind = SyntaxKind = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    exports.getLocation = parser.getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore, always check the errors list to find out if the input was valid.
     */
    exports.parse = parser.parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    exports.parseTree = parser.parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    exports.findNodeAtLocation = parser.findNodeAtLocation;
    /**
     * Finds the innermost node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    exports.findNodeAtOffset = parser.findNodeAtOffset;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    exports.getNodePath = parser.getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    exports.getNodeValue = parser.getNodeValue;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    exports.visit = parser.visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    exports.stripComments = parser.stripComments;
    var ParseErrorCode;
    (function (ParseErrorCode) {
        ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
        ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
        ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
        ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
        ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
        ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
        ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
        ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
        ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
        ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
        ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
        ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
        ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
    })(ParseErrorCode || (exports.ParseErrorCode = ParseErrorCode = {}));
    function printParseErrorCode(code) {
        switch (code) {
            case 1 /* ParseErrorCode.InvalidSymbol */: return 'InvalidSymbol';
            case 2 /* ParseErrorCode.InvalidNumberFormat */: return 'InvalidNumberFormat';
            case 3 /* ParseErrorCode.PropertyNameExpected */: return 'PropertyNameExpected';
            case 4 /* ParseErrorCode.ValueExpected */: return 'ValueExpected';
            case 5 /* ParseErrorCode.ColonExpected */: return 'ColonExpected';
            case 6 /* ParseErrorCode.CommaExpected */: return 'CommaExpected';
            case 7 /* ParseErrorCode.CloseBraceExpected */: return 'CloseBraceExpected';
            case 8 /* ParseErrorCode.CloseBracketExpected */: return 'CloseBracketExpected';
            case 9 /* ParseErrorCode.EndOfFileExpected */: return 'EndOfFileExpected';
            case 10 /* ParseErrorCode.InvalidCommentToken */: return 'InvalidCommentToken';
            case 11 /* ParseErrorCode.UnexpectedEndOfComment */: return 'UnexpectedEndOfComment';
            case 12 /* ParseErrorCode.UnexpectedEndOfString */: return 'UnexpectedEndOfString';
            case 13 /* ParseErrorCode.UnexpectedEndOfNumber */: return 'UnexpectedEndOfNumber';
            case 14 /* ParseErrorCode.InvalidUnicode */: return 'InvalidUnicode';
            case 15 /* ParseErrorCode.InvalidEscapeCharacter */: return 'InvalidEscapeCharacter';
            case 16 /* ParseErrorCode.InvalidCharacter */: return 'InvalidCharacter';
        }
        return '<unknown ParseErrorCode>';
    }
    exports.printParseErrorCode = printParseErrorCode;
    /**
     * Computes the edit operations needed to format a JSON document.
     *
     * @param documentText The input text
     * @param range The range to format or `undefined` to format the full content
     * @param options The formatting options
     * @returns The edit operations describing the formatting changes to the original document following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function format(documentText, range, options) {
        return formatter.format(documentText, range, options);
    }
    exports.format = format;
    /**
     * Computes the edit operations needed to modify a value in the JSON document.
     *
     * @param documentText The input text
     * @param path The path of the value to change. The path represents either to the document root, a property or an array item.
     * If the path points to an non-existing property or item, it will be created.
     * @param value The new value for the specified property or item. If the value is undefined,
     * the property or item will be removed.
     * @param options Options
     * @returns The edit operations describing the changes to the original document, following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function modify(text, path, value, options) {
        return edit.setProperty(text, path, value, options);
    }
    exports.modify = modify;
    /**
     * Applies edits to an input string.
     * @param text The input text
     * @param edits Edit operations following the format described in {@linkcode EditResult}.
     * @returns The text with the applied edits.
     * @throws An error if the edit operations are not well-formed as described in {@linkcode EditResult}.
     */
    function applyEdits(text, edits) {
        let sortedEdits = edits.slice(0).sort((a, b) => {
            const diff = a.offset - b.offset;
            if (diff === 0) {
                return a.length - b.length;
            }
            return diff;
        });
        let lastModifiedOffset = text.length;
        for (let i = sortedEdits.length - 1; i >= 0; i--) {
            let e = sortedEdits[i];
            if (e.offset + e.length <= lastModifiedOffset) {
                text = edit.applyEdit(text, e);
            }
            else {
                throw new Error('Overlapping edit');
            }
            lastModifiedOffset = e.offset;
        }
        return text;
    }
    exports.applyEdits = applyEdits;
});


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ REFUSES_CREDENTIALS),
/* harmony export */   Ix: () => (/* binding */ isExcused),
/* harmony export */   RA: () => (/* binding */ underTest),
/* harmony export */   Sk: () => (/* binding */ acceptsCredentials),
/* harmony export */   U4: () => (/* binding */ isUnresolved),
/* harmony export */   Z9: () => (/* binding */ denialOf),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   p: () => (/* binding */ isFailed),
/* harmony export */   sJ: () => (/* binding */ provesCredentials),
/* harmony export */   ut: () => (/* binding */ answerOf),
/* harmony export */   wX: () => (/* binding */ readGranted)
/* harmony export */ });
/* unused harmony export PROVES_CREDENTIALS */
/* harmony import */ var _services_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9212);
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5298);
// What an answer says of the credentials, read from its code and words alone. The same fault has another name on each service:
// InvalidClientTokenId (Query) = UnrecognizedClientException (JSON) = InvalidAccessKeyId (S3).
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html, .../AmazonS3/latest/API/ErrorResponses.html


const CODES = {
    InvalidClientTokenId: 'key-unrecognized',
    UnrecognizedClientException: 'key-unrecognized',
    InvalidAccessKeyId: 'key-unrecognized',
    InvalidSecurity: 'key-unrecognized',
    AuthFailure: 'key-unrecognized',
    InvalidToken: 'token-undecodable',
    ExpiredToken: 'expired',
    ExpiredTokenException: 'expired',
    TokenRefreshRequired: 'expired',
    SignatureDoesNotMatch: 'signature-mismatch',
    InvalidSignatureException: 'signature-mismatch',
    InvalidSignature: 'signature-mismatch',
    IncompleteSignature: 'signature-incomplete',
    IncompleteSignatureException: 'signature-incomplete',
    AuthorizationHeaderMalformed: 'signature-incomplete',
    MissingAuthenticationToken: 'signature-incomplete',
    MissingAuthenticationTokenException: 'signature-incomplete',
    RequestTimeTooSkewed: 'clock',
    RequestExpired: 'clock',
    RequestInTheFuture: 'clock',
    OptInRequired: 'not-subscribed',
    NotSignedUp: 'not-subscribed',
    SubscriptionRequiredException: 'not-subscribed',
    AccountProblem: 'not-subscribed',
    Blocked: 'not-subscribed',
    PendingVerification: 'not-subscribed',
    RegionDisabledException: 'sts-not-active',
    PermanentRedirect: 'elsewhere',
    TemporaryRedirect: 'elsewhere',
    IllegalLocationConstraintException: 'elsewhere',
    AccessDenied: 'denied',
    AccessDeniedException: 'denied',
    UnauthorizedOperation: 'denied',
    UnauthorizedException: 'denied',
    AuthorizationError: 'denied',
    AllAccessDisabled: 'other',
    Throttling: 'throttled',
    ThrottlingException: 'throttled',
    ThrottledException: 'throttled',
    TooManyRequestsException: 'throttled',
    RequestThrottled: 'throttled',
    RequestThrottledException: 'throttled',
    RequestLimitExceeded: 'throttled',
    ProvisionedThroughputExceededException: 'throttled',
    BandwidthLimitExceeded: 'throttled',
    SlowDown: 'throttled',
    ModelNotReadyException: 'throttled',
};
const CLOCK_WORDS = /signature (expired|not yet current)|request (has )?expired|difference between the request time and the (current|server) time/i;
const SCOPE_WORDS = /credential should be scoped|date in credential scope does not match/i;
const BUCKET_REGION_WORDS = /region '?[\w-]+'? is wrong; expecting|location constraint is incompatible/i;
const BEARER_WORDS = /make sure your API key is valid|bearer token (has expired|is invalid)|invalid bearer token|api key (is invalid|has expired)|invalid api key format/i;
// "no identity-based policy allows the aws-marketplace:Subscribe" and the like are said in words of a denial under other codes too.
const DENIAL_WORDS = /is not authorized to perform|explicit deny/i;
// An answer whose code is lost or new still says what it means.
const WORDS = [
    [/security token included in the request is expired|provided token has expired/i, 'expired'],
    [
        /security token included in the request is invalid|access key id .*does not exist in our records|not able to validate the provided access credentials/i,
        'key-unrecognized',
    ],
    [/provided token is malformed/i, 'token-undecodable'],
    [/request signature we calculated does not match/i, 'signature-mismatch'],
    [
        /not a valid key=value pair|authorization header requires|missing authentication token|must contain (either )?a valid \(registered\) AWS access key id/i,
        'signature-incomplete',
    ],
    [/access key id needs a subscription|account is not signed up|account is currently blocked/i, 'not-subscribed'],
    [/STS is not activated in this region/i, 'sts-not-active'],
    [/^(rate exceeded|too many (requests|tokens))|reduce your request rate/i, 'throttled'],
];
function answerOf(observation) {
    if (observation.status === 'not-evaluated')
        return 'none';
    if (observation.status === 'ok')
        return 'accepted';
    const { kind, code, message, httpStatus } = observation.error;
    if (kind !== 'service')
        return 'network';
    if (observation.signer === 'bearer' && BEARER_WORDS.test(message))
        return 'bearer-rejected';
    if (SCOPE_WORDS.test(message))
        return 'scope-mismatch';
    if (CLOCK_WORDS.test(message))
        return 'clock';
    if (BUCKET_REGION_WORDS.test(message))
        return 'elsewhere';
    const known = CODES[code];
    if (known)
        return known;
    const meant = WORDS.find(([words]) => words.test(message))?.[1];
    if (meant)
        return meant;
    if (DENIAL_WORDS.test(message))
        return 'denied';
    if (observation.service === 's3' && httpStatus === 301)
        return 'elsewhere';
    if (httpStatus === 429)
        return 'throttled';
    if ((httpStatus ?? 0) >= 500)
        return 'unavailable';
    // S3 without a body has no code: a 403 to a request that AWS could read is a denial that gives no reason.
    if (observation.service === 's3' &&
        httpStatus === 403 &&
        (!message || /^(HTTP 403|403|Forbidden|Unknown\w*)$/.test(code)))
        return 'denied';
    return 'other';
}
/** Answers that come only after AWS has accepted the key, the token, the signature and the clock. */
const PROVES_CREDENTIALS = new Set(['accepted', 'denied', 'throttled', 'other']);
/** Answers in which the credentials themselves are refused. */
const REFUSES_CREDENTIALS = new Set([
    'key-unrecognized',
    'token-undecodable',
    'expired',
    'signature-mismatch',
    'signature-incomplete',
    'not-subscribed',
]);
/**
 * Whether this answer proves that the signing credentials are accepted. Some errors come before authentication, and a bare S3 denial may be
 * given to an anonymous request, but every request here is signed. `other` is proof only where the service said it in a 4xx of its own.
 */
function provesCredentials(observation) {
    return (PROVES_CREDENTIALS.has(answerOf(observation)) &&
        observation.signer !== 'none' &&
        !(observation.status === 'failed' && observation.error.httpStatus === 404 && observation.service === 'sts'));
}
/** An acceptance that stands against another service's refusal. A throttled request may have been turned away at the door, before its signature was read. */
const acceptsCredentials = (observation) => provesCredentials(observation) && answerOf(observation) !== 'throttled';
function denialOf(observation) {
    return observation.status === 'failed' && answerOf(observation) === 'denied'
        ? (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDenial */ .P)(observation.error.message)
        : null;
}
const isFailed = (observation) => observation.status === 'failed';
/** Requests signed with the credentials under test, follow-ups in the same region excluded. */
function underTest(scene) {
    return scene.observations.filter((o) => (o.signer === 'base' || o.signer === 'role') && !o.followUp);
}
function failuresOf(scene, ...answers) {
    return underTest(scene)
        .filter(isFailed)
        .filter((o) => answers.includes(answerOf(o)));
}
/** A service that its Region does not have, as Bedrock in some, where nobody asked for it by name: no fault, and nothing to explain. */
function isExcused(observation, { settings }) {
    return (isFailed(observation) &&
        isUnresolved(observation) &&
        !(0,_services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .isIn */ .S1)(observation.service, settings.region) &&
        !settings.named.some((service) => service === observation.service));
}
const isUnresolved = (o) => o.error.kind === 'network' && /^(ENOTFOUND|EAI_\w+)$/.test(o.error.code);
/** Whether GetItem was granted where DescribeTable is denied: an answer about the key comes only after authorisation. */
function readGranted(scene, denied) {
    return scene.observations.some((o) => o.followUp &&
        o.operation === 'GetItem' &&
        o.target === denied.target &&
        (o.status === 'ok' ||
            answerOf(o) === 'throttled' ||
            (o.status === 'failed' && /^(Validation|ResourceNotFound)Exception$/.test(o.error.code))));
}


/***/ }),

/***/ 6693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ identityObservation),
/* harmony export */   HP: () => (/* binding */ identityAnswer),
/* harmony export */   JS: () => (/* binding */ policiesOfCaller),
/* harmony export */   m7: () => (/* binding */ isAssumption),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* unused harmony export identityObservations */
/* harmony import */ var _query_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2005);

const ASSUMPTIONS = ['AssumeRole', 'AssumeRoleWithWebIdentity'];
const IDENTITY = ['GetCallerIdentity', ...ASSUMPTIONS];
const isAssumption = ({ operation }) => ASSUMPTIONS.includes(operation);
/** Every answer that tells who somebody is. */
const identityObservations = (scene) => (0,_query_js__WEBPACK_IMPORTED_MODULE_0__/* .successes */ .o)(scene, IDENTITY, { followUp: 'too' });
/** The observation that told who the credentials under test are. */
function identityObservation(scene) {
    const answers = identityObservations(scene).filter((o) => o.facts.arn !== undefined);
    return (answers.find((o) => o.operation === 'GetCallerIdentity' && !o.followUp) ??
        answers.find((o) => o.operation !== 'GetCallerIdentity') ??
        answers.find((o) => o.signer === 'base' || o.signer === 'role'));
}
/** What STS answered to the same question, signed by somebody else of the job. */
const identityAnswer = (scene, signer) => scene.observations.find((o) => o.operation === 'GetCallerIdentity' && o.signer === signer);
/** The known end of the session under test: an assumed role's own end wins. */
function endOf(scene) {
    const ends = (0,_query_js__WEBPACK_IMPORTED_MODULE_0__/* .successes */ .o)(scene, ASSUMPTIONS, { followUp: 'too' }).flatMap((o) => o.facts.expiresAt ?? []);
    return ends.at(-1) ?? scene.credentials.end?.at ?? null;
}
/** The policies attached to the caller, where IAM lists them. */
const policiesOfCaller = (scene) => (0,_query_js__WEBPACK_IMPORTED_MODULE_0__/* .successes */ .o)(scene, ['ListAttachedUserPolicies', 'ListAttachedRolePolicies'], { followUp: true }).flatMap((observation) => observation.facts.attachedPolicies.map((arn) => ({ arn, observation })));


/***/ }),

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isQuarantine),
/* harmony export */   P: () => (/* binding */ parseDenial)
/* harmony export */ });
const PRINCIPAL = /User: (arn:[^\s"]+|[^\s"]*\*{3}[^\s"]*)/;
const ACTION = /not authorized to perform:? ([\w-]+:\w+)/i;
// S3 puts the resource in double quotes, other services do not.
const RESOURCE = /on (?:the )?resource:? "?(arn:[^\s"]*[^\s".,;]|\*)"?/i;
const NO_ALLOW = /because no (.+?) (?:allows|allow) (?:the )?([\w-]+:\w+)?/i;
// A service that asked another one on the caller's behalf says "due to an explicit deny" as well.
const EXPLICIT = /explicit deny in ([\w -]+)(?:: (arn:[^\s"]*[^\s".,;)]))?/i;
const POLICY_ARN = /: (arn:[\w-]+:(?:iam|organizations|s3|dynamodb|kms)[^\s"]*?)\.?\s*$/m;
// What an SDK adds behind the service's own words, where one service hands on another's refusal.
const WRAPPER = /\s*\((?:Service|Status Code): [^()]*(?:\([^()]*\)[^()]*)*\)\s*$/i;
// DynamoDB wraps KMS's refusal in words of its own: "KMS key access denied error: … (Service: AWSKMS; …)".
const KMS = /^(?:[\w.]+: )*KMS key access denied|\(Service: (AWS)?Kms\w*;|model\.(AWS)?KMSException|not authorized to perform:? kms:[A-Z]\w+/i;
function parseDenial(whole) {
    const message = whole.replace(WRAPPER, '');
    const explicit = EXPLICIT.exec(message);
    const noAllow = explicit ? null : NO_ALLOW.exec(message);
    const action = ACTION.exec(message)?.[1] ?? noAllow?.[2] ?? null;
    const clause = explicit?.[1] ?? noAllow?.[1] ?? /S3 Block Public Access/i.exec(message)?.[0] ?? '';
    return {
        principal: PRINCIPAL.exec(message)?.[1] ?? null,
        action,
        resource: RESOURCE.exec(message)?.[1] ?? null,
        layer: layerIn(whole, action, layerOf(clause)),
        explicit: /explicit deny/i.test(message),
        // Without a clause, the ARN at the end is the resource's.
        policyArn: explicit?.[2] ?? (noAllow ? POLICY_ARN.exec(message)?.[1] : null) ?? null,
    };
}
/** A key that is out of reach is the key's matter, unless a policy that bounds the caller as a whole is named. */
function layerIn(message, action, layer) {
    const ofKey = KMS.test(message) || action?.startsWith('kms:');
    return ofKey && (layer === 'identity' || layer === 'resource' || layer === 'unspecified') ? 'kms' : layer;
}
function layerOf(clause) {
    // "VPC endpoint policy transitively through a service control policy" is the organisation's to change.
    if (/(service|resource) control/i.test(clause))
        return 'organization';
    if (/vpc endpoint/i.test(clause))
        return 'vpc-endpoint';
    if (/boundary/i.test(clause))
        return 'boundary';
    if (/sessions? polic/i.test(clause))
        return 'session';
    if (/role trust/i.test(clause))
        return 'role-trust';
    if (/resource-based|block public access|bucket policy/i.test(clause))
        return 'resource';
    if (/identity-based/i.test(clause))
        return 'identity';
    return 'unspecified';
}
const isQuarantine = (denial) => /AWSCompromisedKeyQuarantine/i.test(denial.policyArn ?? '');


/***/ }),

/***/ 4362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isSignInFault),
/* harmony export */   HP: () => (/* binding */ signInFault),
/* harmony export */   gx: () => (/* binding */ credentialType),
/* harmony export */   ul: () => (/* binding */ profileFault),
/* harmony export */   xy: () => (/* binding */ givenKey)
/* harmony export */ });
/** The key, or what there is of it; null where no source gave one. */
const givenKey = ({ given }) => given.state === 'nothing' || given.state === 'profile-failed' ? null : given;
/** Why the profile supplies nothing, whether it was the source or is beside it. */
const profileFault = ({ given, beside }) => given.state === 'profile-failed' ? given.fault : beside.profileFault;
const SIGN_IN_FAULTS = [
    'sso-expired',
    'sso-absent',
    'login-expired',
    'login-absent',
];
const isSignInFault = (fault) => SIGN_IN_FAULTS.includes(fault);
/** The profile is what was to supply the credentials, and nobody is signed in. */
const signInFault = ({ given }) => given.state === 'profile-failed' && isSignInFault(given.fault) ? given.fault : null;
function credentialType(credentials) {
    const key = givenKey(credentials);
    if (!key)
        return credentials.beside.bearerToken ? 'bedrock-api-key' : null;
    if (key.prefix === 'AKIA')
        return 'long-term';
    return key.prefix === 'ASIA' || key.sessionToken ? 'temporary' : null;
}


/***/ }),

/***/ 7526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ hiddenCredentials)
/* harmony export */ });
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4473);
/* harmony import */ var _caller_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6693);
/* harmony import */ var _given_key_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4362);



/** What STS said of credentials in the environment that it accepts, and that the key inputs of this step hide. */
function hiddenCredentials(scene) {
    const { credentials, settings } = scene;
    if ((0,_given_key_js__WEBPACK_IMPORTED_MODULE_1__/* .givenKey */ .xy)(credentials)?.source !== 'inputs' || settings.roleToAssume)
        return null;
    const asked = (0,_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityAnswer */ .HP)(scene, 'environment');
    return asked?.status === 'ok' && isMeant(asked.facts, settings) ? asked : null;
}
/** An account or a principal that the step does not allow is not what it was meant to use. */
const isMeant = ({ accountId, arn }, { allowedAccountIds, allowedPrincipals }) => (allowedAccountIds.length === 0 || allowedAccountIds.includes(accountId)) &&
    (allowedPrincipals.length === 0 ||
        allowedPrincipals.some((allowed) => allowed === arn || allowed === (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .principalOf */ .i6)(arn)));


/***/ }),

/***/ 8781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ acceptedSomewhere),
/* harmony export */   BQ: () => (/* binding */ hasOwnOverride),
/* harmony export */   Ji: () => (/* binding */ SKEW_LIMIT_SECONDS),
/* harmony export */   RX: () => (/* binding */ inDefaultRegion),
/* harmony export */   ST: () => (/* binding */ refusedByOverride),
/* harmony export */   Tw: () => (/* binding */ strayToken),
/* harmony export */   X9: () => (/* binding */ knownEndPassed),
/* harmony export */   YC: () => (/* binding */ unrecognized),
/* harmony export */   cH: () => (/* binding */ acceptedByStandIn),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   vJ: () => (/* binding */ mismatches),
/* harmony export */   w8: () => (/* binding */ regionRefuses),
/* harmony export */   z$: () => (/* binding */ undecodable)
/* harmony export */ });
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4295);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9991);
/* harmony import */ var _stand_in_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4721);
// What the answers together say of the credentials under test, in one place, so that the rules that need it cannot contradict each other.



const SKEW_LIMIT_SECONDS = 300;
/** Whether any service accepted the same signature: then a refusal elsewhere is not the credentials' fault. A stand-in's acceptance says nothing of AWS's refusal. */
function acceptedSomewhere(scene) {
    const refused = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .underTest */ .RA)(scene).filter((o) => _answer_js__WEBPACK_IMPORTED_MODULE_1__/* .REFUSES_CREDENTIALS */ .$O.has((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOf */ .ut)(o)));
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .underTest */ .RA)(scene).some((o) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptsCredentials */ .Sk)(o) && refused.every((r) => (0,_stand_in_js__WEBPACK_IMPORTED_MODULE_2__/* .speaksFor */ .ZQ)(scene, o, r)));
}
/** A stand-in that accepts what AWS refuses. */
function acceptedByStandIn(scene) {
    const accepted = acceptedSomewhere(scene) ? undefined : (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .underTest */ .RA)(scene).find(_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptsCredentials */ .Sk);
    const override = accepted && (0,_stand_in_js__WEBPACK_IMPORTED_MODULE_2__/* .standInFor */ .p1)(scene, accepted.service);
    return override ? { accepted, override } : null;
}
/** Refusals that count against the credentials: not those of a stand-in that has no STS of its own. */
const refusalsOf = (scene, ...answers) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresOf */ .dJ)(scene, ...answers).filter((o) => !(0,_stand_in_js__WEBPACK_IMPORTED_MODULE_2__/* .hasNoSts */ ._e)(scene, o));
/** Answers that do not know the key, or the key and its token as a pair. */
const unrecognized = (scene) => refusalsOf(scene, 'key-unrecognized');
/** Signature refusals while the clock is right. */
const mismatches = (scene) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresOf */ .dJ)(scene, 'signature-mismatch').filter((o) => Math.abs(o.error.skewSeconds ?? 0) < SKEW_LIMIT_SECONDS);
/** The same credentials, asked in the partition's default Region because this one refused them. */
const inDefaultRegion = (scene) => scene.observations.find((o) => o.followUp &&
    o.operation === 'GetCallerIdentity' &&
    o.region !== scene.settings.region &&
    (o.signer === 'base' || o.signer === 'role'));
/** The Region is the reason: a default Region accepts what this one does not. */
function regionRefuses(scene) {
    const elsewhere = inDefaultRegion(scene);
    return (elsewhere !== undefined &&
        (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptsCredentials */ .Sk)(elsewhere) &&
        !acceptedSomewhere(scene) &&
        (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresOf */ .dJ)(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed').length > 0);
}
/** S3 could not decode the token, where a version 1 token is not the reason. */
const undecodable = (scene) => (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .isOptInRegion */ .rr)(scene.settings.region) ? [] : refusalsOf(scene, 'token-undecodable');
const hasStrayToken = ({ credentials: { given } }) => given.state === 'long-term-pair' && given.sessionToken !== null;
/**
 * Beside a long-term key, a token is wrong whatever it holds. Whether it is the only fault is told by the same question without it, or by S3,
 * which checks a long-term key's existence and signature before it looks at a stray token.
 */
function strayToken(scene) {
    if (!hasStrayToken(scene) || acceptedSomewhere(scene))
        return null;
    const refused = refusalsOf(scene, 'key-unrecognized', 'token-undecodable', 'expired');
    if (refused.length === 0)
        return null;
    const without = scene.observations.find((o) => o.signer === 'without-token');
    if (without && (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptsCredentials */ .Sk)(without))
        return { verdict: 'stray', certain: true, proof: without };
    if (without && (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOf */ .ut)(without) === 'key-unrecognized')
        return { verdict: 'dead-key', certain: true, proof: without };
    const s3 = refused.find((o) => o.service === 's3');
    if (s3 && (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOf */ .ut)(s3) === 'key-unrecognized')
        return { verdict: 'dead-key', certain: false, proof: s3 };
    return { verdict: 'stray', certain: s3 !== undefined, proof: s3 ?? null };
}
/** The known end of the credentials given has passed. */
const knownEndPassed = ({ credentials: { end }, now }) => end !== null && Date.parse(end.at) <= now;
const isTemporary = ({ credentials }) => credentials.given.state === 'session';
/** Whether an endpoint override decides where requests to this service go. */
const isOverridden = (scene, o) => hasOwnOverride(scene, o) || scene.endpoints.some((e) => e.service === 'all');
/** The service's own variable, which leaves the other services where they were. */
const hasOwnOverride = (scene, o) => scene.endpoints.some((e) => e.service === o.service);
/** A service that refuses the key by way of an endpoint override, while STS accepts it, or while there is no STS at that override. */
function refusedByOverride(scene, o) {
    if ((0,_stand_in_js__WEBPACK_IMPORTED_MODULE_2__/* .hasNoSts */ ._e)(scene, o))
        return true;
    return (isOverridden(scene, o) &&
        o.service !== 'sts' &&
        scene.observations.some((other) => other.service === 'sts' && other.signer === o.signer && !other.followUp && (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptsCredentials */ .Sk)(other)));
}


/***/ }),

/***/ 2005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ failures),
/* harmony export */   o: () => (/* binding */ successes)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);

const isOneOf = (value, wanted) => wanted === undefined || (Array.isArray(wanted) ? wanted.includes(value) : value === wanted);
function fits(o, { service, operation, target, region, followUp = false }) {
    return (isOneOf(o.service, service) &&
        isOneOf(o.operation, operation) &&
        (typeof target === 'object' && target ? o.target !== null : isOneOf(o.target, target)) &&
        isOneOf(o.region, region) &&
        (followUp === 'too' || o.followUp === followUp));
}
/** Requests that failed, and why. */
function failures(scene, { answer, kind, code, ...which } = {}) {
    return scene.observations.filter((o) => o.status === 'failed' &&
        fits(o, which) &&
        isOneOf(o.error.kind, kind) &&
        isOneOf(o.error.code, code) &&
        isOneOf((0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o), answer));
}
/** Requests of one operation that were served, each with the facts that this operation teaches. */
function successes(scene, operation, which = {}) {
    return scene.observations.filter((o) => o.status === 'ok' && fits(o, { ...which, operation }));
}


/***/ }),

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sx: () => (/* binding */ sessionBounds),
/* harmony export */   Vc: () => (/* binding */ minute),
/* harmony export */   Yv: () => (/* binding */ foreignToken),
/* harmony export */   nv: () => (/* binding */ describeBounds)
/* harmony export */ });
/* unused harmony export issueTime */
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(706);
/* harmony import */ var _caller_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6693);
// When a session whose end nobody told must end: bounds from the time of issue that its token tells. AWS documents none of the token, so this is
// shown as a hint and decides nothing.



// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html: a role's session lasts 15 minutes to 12 hours, a user's to 36.
const SHORTEST_MS = 15 * 60_000;
const LONGEST_OF_ROLE_MS = 12 * 3_600_000;
const LONGEST_MS = 36 * 3_600_000;
const SKEW_MS = 5 * 60_000;
/** Null where there is no token under test, or where anything about it is in doubt: a time to come, or another account than the key's. */
function issueTime({ credentials: { given }, now }) {
    if (given.state !== 'session')
        return null;
    const { tokenContents: token } = given;
    if (!token ||
        given.prefix !== 'ASIA' ||
        Date.parse(token.issuedAt) > now + SKEW_MS ||
        foreignToken(token.account, given.accountInKey))
        return null;
    return token.issuedAt;
}
/** The accounts of key and token, where both can be read and differ: they are not of one set. */
const foreignToken = (ofToken, ofKey) => ofToken !== null && ofKey !== null && ofToken !== ofKey;
function sessionBounds(scene) {
    const issuedAt = issueTime(scene);
    if (!issuedAt)
        return null;
    const arn = (0,_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityObservation */ .D2)(scene)?.facts.arn;
    const longest = arn && (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_1__/* .principalKind */ .FP)(arn) === 'assumed-role' ? LONGEST_OF_ROLE_MS : LONGEST_MS;
    const after = (ms) => new Date(Date.parse(issuedAt) + ms).toISOString();
    return { issuedAt, earliest: after(SHORTEST_MS), latest: after(longest) };
}
/** For the identity's line, where the end is not known. A role that was assumed has an end of its own. */
function describeBounds(scene) {
    const bounds = (0,_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(scene) ? null : sessionBounds(scene);
    if (!bounds)
        return null;
    const { issuedAt, latest } = bounds;
    const earliest = Math.max(Date.parse(bounds.earliest), scene.now);
    if (Date.parse(latest) <= scene.now)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `issued at ${minute(issuedAt)} by its token, longer ago than any session lasts`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `issued at ${minute(issuedAt)} by its token, so it ends between ${earliest === scene.now ? 'now' : minute(bounds.earliest)} and ${minute(latest)}`;
}
const minute = (iso) => `${iso.slice(0, 16)}Z`;


/***/ }),

/***/ 4721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZQ: () => (/* binding */ speaksFor),
/* harmony export */   _e: () => (/* binding */ hasNoSts),
/* harmony export */   hh: () => (/* binding */ isNotServed),
/* harmony export */   p1: () => (/* binding */ standInFor)
/* harmony export */ });
/* unused harmony export sameEndpoint */
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);
// Where a service's requests go. An endpoint override may lead to a system that stands in for AWS: it knows other keys, and may verify none.

// The suffixes of all partitions, dual-stack and VPC endpoints included: https://docs.aws.amazon.com/general/latest/gr/rande.html
const AWS_HOST = /(^|\.)(amazonaws\.(com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(com\.cn|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)(:\d+)?$/i;
/** The override that a service's requests follow: one of its own, else the one for all; null where it leads to AWS, or there is none. */
function standInFor(scene, service) {
    const own = scene.endpoints.find((e) => e.service === service);
    const override = own ?? scene.endpoints.find((e) => e.service === 'all');
    return override && !AWS_HOST.test(override.host) ? override : null;
}
const hostFor = (scene, service) => standInFor(scene, service)?.host ?? null;
const sameEndpoint = (scene, a, b) => hostFor(scene, a.service) === hostFor(scene, b.service);
/** Whether accepting one request says anything of a refusal of another: AWS's word does, and STS's to a stand-in for another service; any other stand-in speaks for itself alone. */
const speaksFor = (scene, accepted, refused) => hostFor(scene, accepted.service) === null ||
    sameEndpoint(scene, accepted, refused) ||
    (accepted.service === 'sts' && hostFor(scene, refused.service) !== null);
// Services say so of an operation that is another's, emulators of one that they lack; AWS answers none of what is asked here with 501.
const NOT_SERVED = /^(UnknownOperationException|NotImplemented|InvalidAction)$/;
const NOT_SERVED_WORDS = /requested operation is not recognized by the service|^unsupported action /i;
/** An answer of a system that does not have the operation: another service than the one that was meant, or a stand-in's gap. */
const isNotServed = (o) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)(o) &&
    o.error.kind === 'service' &&
    (NOT_SERVED.test(o.error.code) || NOT_SERVED_WORDS.test(o.error.message) || o.error.httpStatus === 501);
/** The same stand-in that is asked for STS has none: what it says of keys is its own matter, and not AWS's. */
function hasNoSts(scene, o) {
    const sts = scene.observations.find((other) => other.service === 'sts' && !other.followUp && other.signer === o.signer);
    if (!sts || o.service === 'sts' || hostFor(scene, o.service) === null || !sameEndpoint(scene, o, sts))
        return false;
    return isNotServed(sts) || ((0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(sts) === 'network' && (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)(sts) && sts.error.kind === 'protocol');
}


/***/ }),

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ notEvaluated)
/* harmony export */ });
/** A question that was not put, and why. */
function notEvaluated(question, region, reason) {
    return {
        service: question.service,
        operation: question.operation,
        target: question.target ?? null,
        region: question.region ?? region,
        signer: question.signer,
        followUp: question.followUp ?? false,
        durationMs: 0,
        status: 'not-evaluated',
        reason,
    };
}


/***/ }),

/***/ 5414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ beforeDeadline)
/* harmony export */ });
/** What takes no signal goes on after the deadline, and nobody waits for it. */
function beforeDeadline(promise, deadline) {
    promise.catch(() => { }); // may fail after the deadline has won
    return new Promise((resolve, reject) => {
        const giveUp = () => reject(Object.assign(new Error('no answer within the time limit'), { name: 'TimeoutError' }));
        if (deadline.aborted)
            return giveUp();
        deadline.addEventListener('abort', giveUp, { once: true });
        promise.then(resolve, reject).finally(() => deadline.removeEventListener('abort', giveUp));
    });
}


/***/ }),

/***/ 9198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ writeContained),
/* harmony export */   fZ: () => (/* binding */ READ_LIMIT_BYTES),
/* harmony export */   gu: () => (/* binding */ readContained)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


const READ_LIMIT_BYTES = 64 * 1024;
/** Reads a regular file that lies, after resolving links, in one of the folders. Throws an Error whose message names no content. */
function readContained(file, folders) {
    const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folders[0] ?? '.', file));
    if (!within(real, folders))
        throw new Error('it lies outside the workspace');
    const stat = node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(real);
    if (!stat.isFile())
        throw new Error('it is no regular file');
    if (stat.size > READ_LIMIT_BYTES)
        throw new Error(`it is larger than ${READ_LIMIT_BYTES / 1024} KiB`);
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(real, 'utf8');
}
/** Writes a new or regular file in one of the folders, after resolving links in its path. */
function writeContained(file, content, folders) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folders[0] ?? '.', file);
    node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
    const real = node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target)), node_path__WEBPACK_IMPORTED_MODULE_1__.basename(target));
    if (folders.length > 0 && !within(real, folders))
        throw new Error('it lies outside the workspace and RUNNER_TEMP');
    const existing = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(real, { throwIfNoEntry: false });
    if (existing && !existing.isFile())
        throw new Error('it is no regular file');
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(real, content, { mode: 0o600 });
}
function within(real, folders) {
    return folders.some((folder) => {
        try {
            return real.startsWith(`${node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(folder)}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
        }
        catch {
            return false;
        }
    });
}


/***/ }),

/***/ 8231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   S: () => (/* binding */ writableFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/** Where the report may be written and files may be read: the workspace and the runner's temporary folder. */
const writableFolders = (env) => [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((f) => Boolean(f));
/** Whether a path is inside one of the folders, by name alone; links are resolved where the file is opened. */
function isInside(file, folders) {
    if (folders.length === 0)
        return true;
    const resolved = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folders[0], file);
    return folders.some((folder) => resolved.startsWith(`${node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder)}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`));
}


/***/ }),

/***/ 9834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  Qh: () => (/* binding */ INPUT_NAMES),
  VP: () => (/* binding */ SECRET_VARIABLES),
  wp: () => (/* binding */ isInputName),
  VX: () => (/* binding */ secretValues)
});

// UNUSED EXPORTS: inputsInFanOut

// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __nccwpck_require__(9212);
// EXTERNAL MODULE: ./build/src/inputs/allowed-folders.js
var allowed_folders = __nccwpck_require__(8231);
// EXTERNAL MODULE: ./build/src/inputs/session-end.js
var session_end = __nccwpck_require__(1711);
;// CONCATENATED MODULE: ./build/src/inputs/input-kinds.js
// How the text of an input becomes a setting. A problem quotes the text, unless that may be a password.


const secret = { list: false, secret: true };
const one = (read) => ({ list: false, secret: false, read });
const input_kinds_text = one((stated) => ({ value: stated.trim() }));
/** White space is kept: a Region with a newline in it breaks every other tool of the job. */
const untrimmed = one((stated) => ({ value: stated }));
function choice(choices) {
    return one((stated) => {
        const value = choices.find((each) => each === stated.trim());
        return value === undefined ? { problems: [`"${stated.trim()}" is none of ${choices.join(', ')}`] } : { value };
    });
}
const trueOrFalse = one((stated, env) => {
    const reading = choice(['true', 'false']).read(stated, env);
    return 'value' in reading ? { value: reading.value === 'true' } : reading;
});
function whole(least, most) {
    return one((stated) => {
        const digits = stated.trim();
        const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
        return value >= least && value <= most
            ? { value }
            : { problems: [`"${digits}" is no whole number from ${least} to ${most}`] };
    });
}
/** Blank is an answer too: AWS or the environment decides. */
function optional(kind) {
    return { ...kind, read: (stated, env) => (stated.trim() === '' ? { value: null } : kind.read(stated, env)) };
}
/** `fault` says what is wrong with one item. */
function list(fault = () => null) {
    const read = (stated) => {
        const value = itemsOf(stated);
        const problems = value.map(fault).filter((problem) => problem !== null);
        return problems.length > 0 ? { problems } : { value };
    };
    return { list: true, secret: false, read };
}
const listOf = (choices) => list((item) => (choices.some((each) => each === item) ? null : `"${item}" is none of ${choices.join(', ')}`));
function itemsOf(stated) {
    const items = stated
        .split('\n')
        .flatMap((line) => line.replace(/(^|\s)#.*$/, '').split(','))
        .map((item) => item.trim());
    return [...new Set(items.filter(Boolean))];
}
const accountIds = list((id) => {
    if (/^\d{12}$/.test(id))
        return null;
    const hint = /^\d{11}$/.test(id) ? ': YAML drops a leading zero, put the id in quotes' : '';
    return `"${id}" is no account id of twelve digits${hint}`;
});
const principals = list((arn) => /^(arn:[\w*-]+:(iam|sts|\*):[^:\s]*:[\d*?]*:\S+|\*)$/.test(arn)
    ? null
    : `"${arn}" is no ARN of a user, role or session`);
const time = one((stated) => {
    const value = (0,session_end/* unquote */._)(stated);
    return value !== '' && (0,session_end/* parseTime */.p)(value) === null
        ? { problems: [`"${value}" is no time such as 2026-01-31T12:00:00Z`] }
        : { value: value || null };
});
/** The value may hold a password, so it is not quoted. */
const proxyUrl = one((stated) => {
    const value = stated.trim();
    return value === '' || isHttpUrl(value)
        ? { value }
        : { problems: ['the value is no URL such as http://proxy.example.com:8080'] };
});
const isHttpUrl = (value) => /^https?:$/.test(URL.parse(value)?.protocol ?? '');
const writablePath = one((stated, env) => {
    const value = stated.trim();
    return value === '' || (0,allowed_folders/* isInside */.F)(value, (0,allowed_folders/* writableFolders */.S)(env))
        ? { value }
        : { problems: [`"${value}" is not inside the workspace or RUNNER_TEMP`] };
});

;// CONCATENATED MODULE: ./build/src/inputs/input-table.js
// Every input, once. The parser, `Settings`, the terminal's flags and `--help`, scrubbing, the lines that annotations
// point to and the reusable workflow are made from this table; tests hold action.yml and preflight.yml against it.


const EACH_TARGET = { as: 'key of a target' };
const ALL_TARGETS = { as: 'input of the workflow' };
const WORKFLOW_SECRET = { as: 'secret of the workflow' };
const leftOut = (because) => ({ as: 'left out', because });
const ROWS = {
    'aws-access-key-id': { kind: secret, variables: ['AWS_ACCESS_KEY_ID'], fanOut: WORKFLOW_SECRET },
    'aws-secret-access-key': { kind: secret, variables: ['AWS_SECRET_ACCESS_KEY'], fanOut: WORKFLOW_SECRET },
    'aws-session-token': { kind: secret, variables: ['AWS_SESSION_TOKEN'], fanOut: WORKFLOW_SECRET },
    'aws-region': {
        setting: 'region',
        kind: untrimmed,
        variables: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
        fanOut: EACH_TARGET,
    },
    'role-to-assume': { setting: 'roleToAssume', kind: input_kinds_text, fanOut: EACH_TARGET },
    audience: { setting: 'audience', kind: input_kinds_text, default: 'sts.amazonaws.com', fanOut: EACH_TARGET },
    'role-session-name': {
        setting: 'roleSessionName',
        kind: input_kinds_text,
        default: 'aws-credentials-preflight',
        fanOut: EACH_TARGET,
    },
    'role-duration-seconds': { setting: 'roleDurationSeconds', kind: optional(whole(900, 43_200)), fanOut: EACH_TARGET },
    'trust-policy': { setting: 'trustPolicyPath', kind: input_kinds_text, fanOut: EACH_TARGET },
    'role-external-id': { setting: 'roleExternalId', kind: input_kinds_text, fanOut: EACH_TARGET },
    'allowed-account-ids': { setting: 'allowedAccountIds', kind: accountIds, fanOut: EACH_TARGET },
    'allowed-principals': { setting: 'allowedPrincipals', kind: principals, fanOut: EACH_TARGET },
    services: {
        setting: 'services',
        kind: listOf(registry/* SERVICE_IDS */.xK),
        fanOut: EACH_TARGET,
    },
    'dynamodb-tables': { setting: 'tables', kind: list(), fanOut: EACH_TARGET },
    's3-buckets': { setting: 'buckets', kind: list(), fanOut: EACH_TARGET },
    'bedrock-models': { setting: 'models', kind: list(), fanOut: EACH_TARGET },
    'bedrock-probe': {
        setting: 'bedrockProbe',
        kind: choice(['invoke', 'catalog']),
        default: 'invoke',
        fanOut: EACH_TARGET,
    },
    'assume-with': {
        setting: 'assumeWith',
        kind: choice(['auto', 'oidc', 'credentials']),
        default: 'auto',
        fanOut: EACH_TARGET,
    },
    'credential-expiration': {
        setting: 'credentialExpiration',
        kind: time,
        variables: ['AWS_CREDENTIAL_EXPIRATION', 'AWS_SESSION_EXPIRATION'],
        fanOut: leftOut('a called workflow has no step before this one that could tell it'),
    },
    'min-session-minutes': { setting: 'minSessionMinutes', kind: whole(0, 10_080), default: '0', fanOut: EACH_TARGET },
    'on-fork': { setting: 'onFork', kind: choice(['fail', 'warn', 'skip']), default: 'fail', fanOut: ALL_TARGETS },
    'fail-on': { setting: 'failOn', kind: choice(['error', 'warning', 'never']), default: 'error', fanOut: ALL_TARGETS },
    ignore: { setting: 'ignore', kind: list(), fanOut: EACH_TARGET },
    'timeout-seconds': { setting: 'timeoutSeconds', kind: whole(1, 3600), default: '30', fanOut: EACH_TARGET },
    'http-proxy': {
        setting: 'httpProxy',
        kind: proxyUrl,
        variables: ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'],
        fanOut: leftOut('a runner behind a proxy has the proxy in its own variables'),
    },
    'no-proxy': {
        setting: 'noProxy',
        kind: input_kinds_text,
        variables: ['NO_PROXY', 'no_proxy'],
        fanOut: leftOut('a runner behind a proxy has these hosts in its own variables'),
    },
    summary: {
        setting: 'summary',
        kind: choice(['always', 'on-failure', 'never']),
        default: 'always',
        // Beside the summary of all targets, one for each that passed says nothing more.
        fanOut: { ...ALL_TARGETS, default: 'on-failure' },
    },
    annotate: {
        setting: 'annotate',
        kind: trueOrFalse,
        default: 'true',
        fanOut: leftOut('the annotations are where a run page shows the cause of each target'),
    },
    redact: { setting: 'redact', kind: choice(['auto', 'true', 'false']), default: 'auto', fanOut: ALL_TARGETS },
    'report-path': {
        setting: 'reportPath',
        kind: writablePath,
        fanOut: leftOut('the workflow reads each report from its default place, and uploads the result'),
    },
    'github-token': {
        kind: secret,
        filledByRunner: '${{ github.token }}',
        fanOut: leftOut('its default, the token of the job, reads the workflow file'),
    },
};
const completed = (row) => ({
    default: '',
    filledByRunner: null,
    variables: [],
    ...row,
    setting: row.setting ?? null,
});
const INPUT_NAMES = Object.keys(ROWS);
const INPUTS = Object.fromEntries(INPUT_NAMES.map((name) => [name, completed(ROWS[name])]));
const isInputName = (name) => Object.hasOwn(INPUTS, name);
/** The inputs that the reusable workflow hands on in this way. */
const inputsInFanOut = (as) => INPUT_NAMES.filter((name) => INPUTS[name].fanOut.as === as);
/** The variables that stand for a secret. */
const SECRET_VARIABLES = INPUT_NAMES.filter((name) => INPUTS[name].kind.secret).flatMap((name) => INPUTS[name].variables);
/** What must be shown nowhere, as far as it came by inputs. The kind of an input decides, never its name. */
function secretValues(raw, table = INPUTS) {
    return Object.entries(raw).flatMap(([name, value]) => (value !== '' && table[name]?.kind.secret ? [value] : []));
}


/***/ }),

/***/ 1711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ unquote),
/* harmony export */   p: () => (/* binding */ parseTime)
/* harmony export */ });
/** `aws-expiration` of configure-aws-credentials carries literal quotes. */
const unquote = (value) => value
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();
/** Milliseconds since the epoch, or null. Only full dates: `Date.parse` would take "15" for a year. */
function parseTime(value) {
    const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? null : time;
}


/***/ }),

/***/ 571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ withoutVariant),
/* harmony export */   O4: () => (/* binding */ isKnownPrefix),
/* harmony export */   iA: () => (/* binding */ parseModelId)
/* harmony export */ });
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4473);
/* harmony import */ var _bedrock_models_json__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9906);
// Reads any identifier that Bedrock's runtime takes as `modelId`.
// https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html#API_runtime_Converse_RequestSyntax


const PROVIDERS = new Set([...Object.keys(_bedrock_models_json__WEBPACK_IMPORTED_MODULE_0__.models), ..._bedrock_models_json__WEBPACK_IMPORTED_MODULE_0__.gone].map((id) => id.split('.')[0] ?? ''));
const PREFIXES = new Set(Object.keys(_bedrock_models_json__WEBPACK_IMPORTED_MODULE_0__.prefixes));
const KINDS = {
    'foundation-model': 'model',
    'inference-profile': 'profile',
    'application-inference-profile': 'application-profile',
    'provisioned-model': 'provisioned',
    'imported-model': 'imported',
    'custom-model': 'custom',
    'custom-model-deployment': 'custom',
    'prompt-router': 'router',
    'default-prompt-router': 'router',
    prompt: 'prompt',
};
function parseModelId(written) {
    const arn = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArn */ .Lw)(written);
    if (arn) {
        const [type = '', ...rest] = arn.resource.split('/');
        const kind = arn.service === 'bedrock' ? (KINDS[type] ?? 'other') : 'other';
        const named = kind === 'model'
            ? { prefix: null, base: rest.join('/') }
            : kind === 'profile'
                ? splitPrefix(rest.join('/'))
                : { prefix: null, base: null };
        return { written, kind, ...named, region: arn.region || null, account: arn.account || null };
    }
    const { prefix, base } = splitPrefix(written);
    return { written, kind: prefix ? 'profile' : 'model', prefix, base, region: null, account: null };
}
/** What stands before the first dot is a prefix unless it is a provider: new prefixes come without notice, as `in.` and `ca.` did in 2026. */
function splitPrefix(id) {
    const dot = id.indexOf('.');
    const head = id.slice(0, dot);
    const rest = id.slice(dot + 1);
    if (dot <= 0 || PROVIDERS.has(head))
        return { prefix: null, base: id };
    // A provider newer than the table has an id of one dot, e.g. `acme.model-v1:0`, or of a version such as `acme.model-v1.5`.
    const prefixed = PREFIXES.has(head) || PROVIDERS.has(rest.split('.')[0] ?? '') || /^[a-z][a-z0-9]*\.[a-z]/.test(rest);
    return prefixed ? { prefix: head, base: rest } : { prefix: null, base: id };
}
/** Without the suffix of a provisioned variant (`:200k`, `:mm`), which the catalogue lists beside the model. */
const withoutVariant = (base) => base.replace(/:(\d+k|mm)$/, '');
const isKnownPrefix = (prefix) => PREFIXES.has(prefix);


/***/ }),

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ modelOf),
/* harmony export */   E3: () => (/* binding */ prefixesOf),
/* harmony export */   FF: () => (/* binding */ servesOnDemand),
/* harmony export */   Iw: () => (/* binding */ profilesFor),
/* harmony export */   Ky: () => (/* binding */ modelIds),
/* harmony export */   PB: () => (/* binding */ endOfLife),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   VC: () => (/* binding */ callableIds),
/* harmony export */   c1: () => (/* binding */ unrecordedProfiles),
/* harmony export */   co: () => (/* binding */ bedrockRegions),
/* harmony export */   e8: () => (/* binding */ retentionOf),
/* harmony export */   ir: () => (/* binding */ successors),
/* harmony export */   ix: () => (/* binding */ prefixRegions),
/* harmony export */   jH: () => (/* binding */ isBedrockRegion),
/* harmony export */   l1: () => (/* binding */ ownPrefix),
/* harmony export */   uD: () => (/* binding */ regionsServing),
/* harmony export */   us: () => (/* binding */ isMantleOnly),
/* harmony export */   vZ: () => (/* binding */ runtimeIdFor),
/* harmony export */   w: () => (/* binding */ offlineAnswer),
/* harmony export */   x3: () => (/* binding */ tableDate)
/* harmony export */ });
/* harmony import */ var _bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(571);
/* harmony import */ var _bedrock_models_json__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9906);
/* harmony import */ var _regions_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4295);
// Models, Regions and inference profiles, as a hint: collected from control-plane answers and AWS's model cards; `tableDate` tells when.
// What the account's own catalogue says in this Region beats it. scripts/refresh-bedrock-models.ts rebuilds the JSON.



const TABLE = _bedrock_models_json__WEBPACK_IMPORTED_MODULE_1__;
const tableDate = TABLE.date;
const expand = (index) => index === undefined ? [] : (TABLE.sets[index] ?? '').split(' ').filter(Boolean);
const modelIds = Object.keys(TABLE.models);
const modelOf = (base) => TABLE.models[(0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base)] ?? null;
/** Whether Bedrock has an endpoint there, by the list of botocore 1.43.107, 2026-10-01. */
const bedrockRegions = expand(TABLE.regions);
const isBedrockRegion = (region) => bedrockRegions.includes(region);
/** The Regions from which a profile of that prefix may be called, over all models. */
const prefixRegions = (prefix) => expand(TABLE.prefixes[prefix]);
/** The prefixes whose profiles may be called from a Region, those of most models first. */
const prefixesOf = (region) => Object.keys(TABLE.prefixes)
    .filter((prefix) => prefixRegions(prefix).includes(region))
    .map((prefix) => ({ prefix, models: modelIds.filter((id) => modelOf(id)?.profiles?.[prefix]).length }))
    .sort((a, b) => b.models - a.models)
    .map(({ prefix }) => prefix);
const servesOnDemand = (base, region) => {
    const model = modelOf(base);
    return model !== null && (expand(model.onDemand).includes(region) || expand(model.unsure).includes(region));
};
/** The profiles of a model that may be called from a Region, the narrowest geography first. */
function profilesFor(base, region) {
    const id = (0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base);
    const found = Object.entries(modelOf(id)?.profiles ?? {}).flatMap(([prefix, routes]) => (routes ?? [])
        .filter(([, sources]) => expand(sources).includes(region))
        .map(([to]) => ({
        id: `${prefix}.${id}`,
        prefix,
        destinations: to === null ? (prefix === 'global' ? [region, ''] : null) : expand(to),
    })));
    return found.sort((a, b) => width(a.prefix) - width(b.prefix));
}
/** The one prefix of a partition whose profiles never leave it; null where prefixes are of geographies. */
const ownPrefix = (region) => ((0,_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(region).id === 'aws-us-gov' ? 'us-gov' : null);
const width = (prefix) => prefix === 'global' ? Number.MAX_SAFE_INTEGER : prefixRegions(prefix).length;
/** The ids with which a model may be called from a Region: the bare one, then its profiles. */
const callableIds = (base, region) => [
    ...(servesOnDemand(base, region) ? [(0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVariant */ .Mj)(base)] : []),
    ...profilesFor(base, region).map((p) => p.id),
];
/** Every Region from which a model may be called in some way. */
function regionsServing(base) {
    const model = modelOf(base);
    if (!model)
        return [];
    const sources = Object.values(model.profiles ?? {}).flatMap((routes) => (routes ?? []).flatMap(([, from]) => expand(from)));
    return [...new Set([...expand(model.onDemand), ...expand(model.unsure), ...sources])].sort();
}
/** Profiles of a model whose Regions the table does not have. */
const unrecordedProfiles = (base) => Object.entries(modelOf(base)?.profiles ?? {})
    .filter(([, routes]) => routes === null)
    .map(([prefix]) => `${prefix}.${base}`);
/** The data-retention mode that a model takes at least, where it is another than every account's. */
const retentionOf = (base) => modelOf(base)?.retention ?? null;
/** The published last day, `YYYY-MM-DD`. A date before which a model will not end is none. */
const endOfLife = (base) => modelOf(base)?.eol ?? null;
/** Whether the model had left the catalogue when the table was made. */
const isGone = (base) => !modelOf(base) &&
    TABLE.gone.some((pattern) => pattern.endsWith('*')
        ? base.startsWith(pattern.slice(0, -1))
        : base === pattern || (base.startsWith(pattern) && /^(-\d{8}.*|:.*)$/.test(base.slice(pattern.length))));
/** The id under which bedrock-runtime serves what another endpoint, bedrock-mantle, knows by this one. */
const runtimeIdFor = (base) => TABLE.mantleToRuntime[base] ?? null;
const isMantleOnly = (base) => modelOf(base)?.mantleOnly === true;
/**
 * Models that could take the place of one that ends: of the same provider and kind, the nearest line first, then the newest. `extra` are ids of
 * the account's own catalogue, which may be newer than the table.
 */
function successors(base, now, extra = []) {
    const kindOf = (id) => (/\brerank\b/.test(id) ? 'rerank' : modelOf(id)?.kind);
    const kind = kindOf(base);
    const words = (id) => id.split(/[.:-]/).filter((w) => /^[a-z]{3,}$/.test(w));
    const wanted = words(base);
    const goesOn = (id) => {
        const m = modelOf(id);
        return (!m || (kindOf(id) === kind && !m.legacy && !m.mantleOnly && !(m.eol && Date.parse(m.eol) - now < 90 * 86_400_000)));
    };
    return [...new Set([...modelIds, ...extra])]
        .filter((id) => id !== base && id.split('.')[0] === base.split('.')[0] && goesOn(id))
        .map((id) => ({ id, score: words(id).filter((w) => wanted.includes(w)).length, start: modelOf(id)?.start ?? '' }))
        .sort((a, b) => b.score - a.score || b.start.localeCompare(a.start))
        .map(({ id }) => id);
}
/** What the table says of an id in a Region at a time, without asking anyone. */
function offlineAnswer(written, region, now) {
    const { base } = (0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(written);
    if (base === null || modelOf(base) === null)
        return { answer: 'unknown' };
    const eol = endOfLife(base);
    if (eol && Date.parse(eol) <= now)
        return { answer: 'ended', eol };
    const ids = callableIds(base, region);
    if (ids.includes(bareOrProfile(written)))
        return { answer: 'callable', ids };
    if (ids.length > 0)
        return { answer: 'needs-profile', ids };
    return {
        answer: 'elsewhere',
        regions: regionsServing(base).filter((r) => (0,_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(r).id === (0,_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(region).id),
        ids: [],
    };
}
const bareOrProfile = (written) => {
    const { prefix, base } = (0,_bedrock_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelId */ .iA)(written);
    return prefix ? `${prefix}.${base}` : (base ?? written);
};


/***/ }),

/***/ 4295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ isKnownRegion),
/* harmony export */   Nd: () => (/* binding */ hasBedrock),
/* harmony export */   S1: () => (/* binding */ PARTITIONS),
/* harmony export */   Uw: () => (/* binding */ nearestRegions),
/* harmony export */   iQ: () => (/* binding */ partitionOf),
/* harmony export */   p: () => (/* binding */ regionLabel),
/* harmony export */   qN: () => (/* binding */ isWellFormedRegion),
/* harmony export */   rr: () => (/* binding */ isOptInRegion),
/* harmony export */   wA: () => (/* binding */ regionOfZone)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);
// Partitions, Regions and where Bedrock has endpoints: botocore 1.43.107 endpoints.json and partitions.json, 2026-10-01; names and opt-in status:
// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html, read 2026-10. A hint: a Region newer than this list may answer.

const PARTITIONS = [
    {
        id: 'aws',
        pattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
        suffix: 'amazonaws.com',
        home: 'us-east-1',
        defaultRegions: [
            'us-east-1',
            'us-east-2',
            'us-west-1',
            'us-west-2',
            'ca-central-1',
            'sa-east-1',
            'eu-central-1',
            'eu-west-1',
            'eu-west-2',
            'eu-west-3',
            'eu-north-1',
            'ap-south-1',
            'ap-northeast-1',
            'ap-northeast-2',
            'ap-northeast-3',
            'ap-southeast-1',
            'ap-southeast-2',
        ],
        optInRegions: [
            'af-south-1',
            'ap-east-1',
            'ap-east-2',
            'ap-south-2',
            'ap-southeast-3',
            'ap-southeast-4',
            'ap-southeast-5',
            'ap-southeast-6',
            'ap-southeast-7',
            'ca-west-1',
            'eu-central-2',
            'eu-south-1',
            'eu-south-2',
            'il-central-1',
            'me-central-1',
            'me-south-1',
            'me-west-1',
            'mx-central-1',
            'sa-west-1',
        ],
    },
    {
        id: 'aws-cn',
        pattern: /^cn-\w+-\d+$/,
        suffix: 'amazonaws.com.cn',
        home: 'cn-north-1',
        defaultRegions: ['cn-north-1', 'cn-northwest-1'],
        optInRegions: [],
    },
    {
        id: 'aws-us-gov',
        pattern: /^us-gov-\w+-\d+$/,
        suffix: 'amazonaws.com',
        home: 'us-gov-west-1',
        defaultRegions: ['us-gov-west-1', 'us-gov-east-1'],
        optInRegions: [],
    },
    {
        id: 'aws-eusc',
        pattern: /^eusc-(de)-\w+-\d+$/,
        suffix: 'amazonaws.eu',
        home: 'eusc-de-east-1',
        defaultRegions: ['eusc-de-east-1'],
        optInRegions: [],
    },
    {
        id: 'aws-iso',
        pattern: /^us-iso-\w+-\d+$/,
        suffix: 'c2s.ic.gov',
        home: 'us-iso-east-1',
        defaultRegions: ['us-iso-east-1', 'us-iso-west-1'],
        optInRegions: [],
    },
    {
        id: 'aws-iso-b',
        pattern: /^us-isob-\w+-\d+$/,
        suffix: 'sc2s.sgov.gov',
        home: 'us-isob-east-1',
        defaultRegions: ['us-isob-east-1', 'us-isob-west-1'],
        optInRegions: [],
    },
    {
        id: 'aws-iso-e',
        pattern: /^eu-isoe-\w+-\d+$/,
        suffix: 'cloud.adc-e.uk',
        home: 'eu-isoe-west-1',
        defaultRegions: ['eu-isoe-west-1'],
        optInRegions: [],
    },
    {
        id: 'aws-iso-f',
        pattern: /^us-isof-\w+-\d+$/,
        suffix: 'csp.hci.ic.gov',
        home: 'us-isof-south-1',
        defaultRegions: ['us-isof-south-1', 'us-isof-east-1'],
        optInRegions: [],
    },
];
const NAMES = {
    'us-east-1': 'US East (N. Virginia)',
    'us-east-2': 'US East (Ohio)',
    'us-west-1': 'US West (N. California)',
    'us-west-2': 'US West (Oregon)',
    'ca-central-1': 'Canada (Central)',
    'ca-west-1': 'Canada West (Calgary)',
    'mx-central-1': 'Mexico (Central)',
    'sa-east-1': 'South America (São Paulo)',
    'eu-central-1': 'Europe (Frankfurt)',
    'eu-central-2': 'Europe (Zurich)',
    'eu-west-1': 'Europe (Ireland)',
    'eu-west-2': 'Europe (London)',
    'eu-west-3': 'Europe (Paris)',
    'eu-north-1': 'Europe (Stockholm)',
    'eu-south-1': 'Europe (Milan)',
    'eu-south-2': 'Europe (Spain)',
    'il-central-1': 'Israel (Tel Aviv)',
    'af-south-1': 'Africa (Cape Town)',
    'me-south-1': 'Middle East (Bahrain)',
    'me-central-1': 'Middle East (UAE)',
    'ap-east-1': 'Asia Pacific (Hong Kong)',
    'ap-east-2': 'Asia Pacific (Taipei)',
    'ap-south-1': 'Asia Pacific (Mumbai)',
    'ap-south-2': 'Asia Pacific (Hyderabad)',
    'ap-northeast-1': 'Asia Pacific (Tokyo)',
    'ap-northeast-2': 'Asia Pacific (Seoul)',
    'ap-northeast-3': 'Asia Pacific (Osaka)',
    'ap-southeast-1': 'Asia Pacific (Singapore)',
    'ap-southeast-2': 'Asia Pacific (Sydney)',
    'ap-southeast-3': 'Asia Pacific (Jakarta)',
    'ap-southeast-4': 'Asia Pacific (Melbourne)',
    'ap-southeast-5': 'Asia Pacific (Malaysia)',
    'ap-southeast-6': 'Asia Pacific (New Zealand)',
    'ap-southeast-7': 'Asia Pacific (Thailand)',
    'cn-north-1': 'China (Beijing)',
    'cn-northwest-1': 'China (Ningxia)',
    'us-gov-east-1': 'AWS GovCloud (US-East)',
    'us-gov-west-1': 'AWS GovCloud (US-West)',
    'eusc-de-east-1': 'AWS European Sovereign Cloud (Germany)',
};
const ALL = PARTITIONS.flatMap((p) => [...p.defaultRegions, ...p.optInRegions]);
// Real Regions without a Bedrock endpoint: botocore 1.43.107, 2026-10-01.
const WITHOUT_BEDROCK = [
    'ap-east-1',
    'me-west-1',
    'sa-west-1',
    'cn-north-1',
    'cn-northwest-1',
    'us-iso-west-1',
    'us-isob-west-1',
    'eu-isoe-west-1',
];
/** Whether Bedrock has an endpoint there, by the list; a Region that the list does not know may have one. */
const hasBedrock = (region) => !WITHOUT_BEDROCK.includes(region);
const isKnownRegion = (region) => ALL.includes(region);
const isOptInRegion = (region) => PARTITIONS.some((p) => p.optInRegions.includes(region));
/** A code of the shape that Regions have, whether or not there is such a Region. */
const isWellFormedRegion = (region) => /^[a-z]{2,4}(-(gov|iso[a-z]?|de))?-[a-z]+-\d{1,2}$/.test(region);
function partitionOf(region) {
    const home = PARTITIONS.find((p) => p.defaultRegions.includes(region) || p.optInRegions.includes(region));
    // Special partitions first: `us-gov-west-1` would also read as a Region of `aws`.
    return home ?? [...PARTITIONS].reverse().find((p) => p.pattern.test(region)) ?? PARTITIONS[0];
}
// `us-east-1` → `use1`, `us-gov-west-1` → `usgw1`: https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html
const zonePrefix = (region) => region.replace(/(?<=-.*)(gov|north|south|east|west|central)/g, (word) => word.charAt(0)).replaceAll('-', '');
/** The Region of an availability zone, by the zone's id; null where none is known. */
const regionOfZone = (zone) => ALL.find((region) => zonePrefix(region) === zone.split('-')[0]) ?? null;
/** The code and its place: `us-east-1 (N. Virginia)`. */
const regionLabel = (region) => (NAMES[region] ? `${region} (${placeOf(region)})` : region);
const placeOf = (region) => /\((.+)\)/.exec(NAMES[region] ?? '')?.[1];
/** The real Regions whose code or console name is nearest to what was written, nearest first. */
function nearestRegions(written, count = 3) {
    const wanted = hyphenated(written);
    return ALL.map((region) => ({ region, score: distanceTo(region, wanted) }))
        .sort((a, b) => a.score - b.score || ALL.indexOf(a.region) - ALL.indexOf(b.region))
        .slice(0, count)
        .map(({ region }) => region);
}
const hyphenated = (written) => written
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9()]+/g, '-')
    .replace(/^-+|-+$/g, '');
/** Below zero where the code itself, or the place alone ("Oregon"), stands in the text. */
function distanceTo(region, wanted) {
    if (`-${wanted}`.includes(`-${region}`))
        return -2;
    const name = hyphenated(NAMES[region] ?? region);
    const place = /\(([a-z.-]+)\)/.exec(name)?.[1];
    // GovCloud's names have "US-East" where others have a place, and every Region of the east would be meant by it.
    if (place && partitionOf(region).id !== 'aws-us-gov' && wanted.includes(place))
        return -1;
    return Math.min((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, region), (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, name));
}


/***/ }),

/***/ 4473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ tableName),
/* harmony export */   EL: () => (/* binding */ bucketName),
/* harmony export */   FP: () => (/* binding */ principalKind),
/* harmony export */   Lw: () => (/* binding */ parseArn),
/* harmony export */   i6: () => (/* binding */ principalOf)
/* harmony export */ });
/** Splits an ARN; null where the string is none. The resource keeps its colons. */
function parseArn(value) {
    const parts = /^arn:(aws[\w-]*):([\w-]+):([\w-]*):([\w-]*):(.+)$/s.exec(value);
    if (!parts)
        return null;
    const [, partition = '', service = '', region = '', account = '', resource = ''] = parts;
    return { partition, service, region, account, resource };
}
/** What kind of principal a GetCallerIdentity ARN names. */
function principalKind(arn) {
    const resource = parseArn(arn)?.resource ?? '';
    if (resource === 'root')
        return 'root';
    const kind = resource.split('/')[0];
    return kind === 'user' || kind === 'assumed-role' || kind === 'federated-user' ? kind : null;
}
/** `arn:…:role/NAME` for a session of that role, so that two sessions of one role are one principal. Other ARNs stay. */
function principalOf(arn) {
    const parsed = parseArn(arn);
    if (!parsed?.resource.startsWith('assumed-role/'))
        return arn;
    return `arn:${parsed.partition}:iam::${parsed.account}:role/${parsed.resource.split('/')[1]}`;
}
/** The table's name in a name or an ARN. */
const tableName = (target) => parseArn(target)
    ?.resource.replace(/^table\//, '')
    .split('/')[0] ?? target;
/** The bucket's name in a name or an ARN; an access point's ARN stays whole, as the SDK takes it. */
const bucketName = (target) => {
    const arn = parseArn(target);
    if (arn?.service === 's3' && !arn.region && !arn.account)
        return arn.resource.split('/')[0] ?? target;
    // A directory bucket's own ARN: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam.html
    return arn?.service === 's3express' ? (/^bucket\/([^/]+)/.exec(arn.resource)?.[1] ?? target) : target;
};


/***/ }),

/***/ 7308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ unaskableKind),
/* harmony export */   lt: () => (/* binding */ regionalHome),
/* harmony export */   oB: () => (/* binding */ bucketNameFault),
/* harmony export */   w_: () => (/* binding */ directoryZone)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4473);
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, read 2026-10

/** Why no bucket can have this name, or null. Rules for new buckets that older ones break are left to S3. */
function bucketNameFault(bucket) {
    const arn = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(bucket);
    if (unaskableKind(bucket))
        return null;
    const name = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(bucket);
    if (bucket.startsWith('arn:') && arn?.service !== 's3' && name === bucket)
        return 'it is not an ARN of S3';
    if (arn?.service === 's3' && (arn.region || arn.account))
        return null;
    if (/^[a-z0-9+.-]+:\/\//i.test(bucket))
        return 'it is a URL; the name alone is wanted';
    if (name.includes('/'))
        return 'it holds a path; the bucket’s name alone is wanted';
    if (name.length < 3 || name.length > 63)
        return `it has ${name.length} characters, and names have 3 to 63`;
    if (/[A-Z]/.test(name))
        return 'it holds capital letters';
    if (!/^[a-z0-9.-]+$/.test(name))
        return 'it holds other characters than small letters, digits, dots and hyphens';
    if (!/^[a-z0-9].*[a-z0-9]$/.test(name))
        return 'it does not begin and end with a letter or digit';
    if (name.includes('..'))
        return 'it holds two dots in a row';
    if (/^\d+\.\d+\.\d+\.\d+$/.test(name))
        return 'it has the form of an IP address';
    return null;
}
/** The zone in the name of a directory bucket: https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-bucket-naming-rules.html */
const directoryZone = (bucket) => /--([a-z0-9-]+)--x-s3$/.exec((0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(bucket))?.[1] ?? null;
/**
 * Account and Region in the name of a bucket of an account's regional namespace, which only that account makes there:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/gpbucketnamespaces.html
 */
function regionalHome(bucket) {
    const [, prefix, account, region] = /^(.+)-(\d{12})-([a-z]{2}(?:-[a-z]+)+-\d)-an$/.exec((0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(bucket)) ?? [];
    return prefix && account && region ? { prefix, account, region } : null;
}
/** What no request of this action can ask, by its ARN; null where it can. */
function unaskableKind(target) {
    const arn = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(target);
    if (arn?.service === 's3tables')
        return 'table bucket';
    return arn?.service === 's3' && !arn.region && /^accesspoint[:/][\w.-]+\.mrap$/.test(arn.resource)
        ? 'multi-region access point'
        : null;
}


/***/ }),

/***/ 5718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   w: () => (/* binding */ hostOf)
/* harmony export */ });
/** A URL's host, without the password that may stand in it. */
function hostOf(url) {
    try {
        return new URL(url).host;
    }
    catch {
        return 'a text that is no URL';
    }
}
/** Whether a host is this machine, by its name alone. */
const isLoopback = (hostname) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ notAsked)
/* harmony export */ });
/* harmony import */ var _aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(574);
/* harmony import */ var _services_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9212);


/** A service's first questions that were not put, target by target: there was nobody to sign them. */
function notAsked(service, settings, reason) {
    const { operation, targets } = (0,_services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .firstQuestion */ .JK)(settings, service);
    return targets.map((target) => (0,_aws_not_evaluated_js__WEBPACK_IMPORTED_MODULE_1__/* .notEvaluated */ .J)({ service, operation, target, signer: 'none' }, settings.region, reason));
}


/***/ }),

/***/ 1750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ addAudience),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   Kr: () => (/* binding */ allowDuration),
/* harmony export */   PJ: () => (/* binding */ renewThumbprint),
/* harmony export */   XT: () => (/* binding */ restoreKmsKey),
/* harmony export */   Xi: () => (/* binding */ acceptAgreement),
/* harmony export */   ZM: () => (/* binding */ registerProvider),
/* harmony export */   dR: () => (/* binding */ addPaymentMethod),
/* harmony export */   gB: () => (/* binding */ openModelAccess),
/* harmony export */   hd: () => (/* binding */ setDataRetention),
/* harmony export */   i7: () => (/* binding */ submitUseCaseForm),
/* harmony export */   md: () => (/* binding */ deactivateKey),
/* harmony export */   v0: () => (/* binding */ activateKey),
/* harmony export */   y: () => (/* binding */ submitFormAndAgree)
/* harmony export */ });
/* unused harmony export requestQuota */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(706);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2833);
// Remedies that an administrator of AWS does once, by one command or in the console.


const command = ({ title, run, effect, after, by = 'aws-admin', console, notes, looks, files, }) => {
    const change = {
        kind: 'command',
        run,
        by,
        effect,
        ...(console ? { console } : {}),
        ...(files ? { files } : {}),
    };
    return { title, changes: [change], after, ...(notes ? { notes } : {}), ...(looks ? { looks } : {}) };
};
const providerName = (issuer) => issuer.replace(/^https:\/\//, '');
/** A second audience of a provider that exists. */
const addAudience = ({ issuer, audience, account }, partition = 'aws') => command({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Add the audience ${audience} to the identity provider`,
    run: [
        'aws iam add-client-id-to-open-id-connect-provider',
        `--open-id-connect-provider-arn arn:${partition}:iam::${account}:oidc-provider/${providerName(issuer)}`,
        `--client-id ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(audience)}`,
    ].join(' '),
    effect: 'add-audience',
    console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `IAM console → Identity providers → ${providerName(issuer)} → Audiences → Add audience.`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the provider ${providerName(issuer)} lists the audience ${audience}`,
});
const registerProvider = ({ issuer, audience, account }) => command({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Create the identity provider ${providerName(issuer)} in the account ${account}`,
    run: `aws iam create-open-id-connect-provider --url ${issuer} --client-id-list ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(audience)}`,
    effect: 'create-provider',
    console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `IAM console → Identity providers → Add provider → OpenID Connect: provider URL ${issuer}, audience ${audience}.`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `IAM of the account ${account} lists the identity provider ${providerName(issuer)}`,
});
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html */
function renewThumbprint(provider, issuer) {
    const host = issuer.replace(/^https:\/\//, '').split('/')[0] ?? '';
    return {
        ...command({
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Update the thumbprint of the identity provider`,
            run: `aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn ${provider ?? 'PROVIDER_ARN'} --thumbprint-list THUMBPRINT`,
            effect: 'update-thumbprint',
            console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `IAM console → Identity providers → ${providerName(issuer)} → Thumbprints → Manage.`,
            after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the provider ${providerName(issuer)} lists the thumbprint of its certificate authority`,
            notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The thumbprint is that of the top certificate authority in the issuer’s chain, without colons.`],
        }),
        looks: [
            {
                caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The certificates of the issuer, the top authority last`,
                run: `openssl s_client -servername ${host} -showcerts -connect ${host}:443 </dev/null`,
            },
        ],
    };
}
const allowDuration = (roleName, seconds) => command({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Let sessions of ${roleName} last ${seconds} seconds`,
    run: `aws iam update-role --role-name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(roleName)} --max-session-duration ${seconds}`,
    effect: 'set-role-duration',
    console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `IAM console → Roles → ${roleName} → Edit → Maximum session duration.`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the maximum session duration of ${roleName} is ${seconds} seconds`,
});
const activateKey = (user, keyId) => command({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Activate the access key again, where it was deactivated`,
    run: `aws iam update-access-key --user-name ${user ? (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(user) : 'USER'} --access-key-id ${keyId ?? 'ACCESS_KEY_ID'} --status Active`,
    effect: 'activate-key',
    console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `IAM console → Users → the user → Security credentials → Actions → Activate.`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `IAM lists the key as active`,
});
const deactivateKey = (user, keyId) => command({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Deactivate the key, and create another one`,
    run: `aws iam update-access-key --user-name ${user ? (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(user) : 'USER'} --access-key-id ${keyId ?? 'ACCESS_KEY_ID'} --status Inactive`,
    effect: 'delete-key',
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `IAM lists the old key as inactive`,
});
const availability = (model, region) => `aws bedrock get-foundation-model-availability --region ${region} --model-id ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(model)}`;
/** The offers of a model are listed first: an agreement is made with one of them. */
const makeAgreement = (model, region) => ({
    kind: 'command',
    run: [
        `aws bedrock create-foundation-model-agreement --region ${region} --model-id ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(model)}`,
        `--offer-token "$(aws bedrock list-foundation-model-agreement-offers --region ${region} --model-id ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(model)} --query 'offers[0].offerToken' --output text)"`,
    ].join(' '),
    by: 'aws-admin',
    effect: 'accept-agreement',
    console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Amazon Bedrock console of ${region} → Model catalog → ${model} → open it in the playground.`,
});
const agreed = (models, region) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `${availability(models[0], region)} shows the agreement as ${'AVAILABLE'}`;
/** Once for the account: afterwards no caller needs more than the action that invokes. */
const acceptAgreement = (models, region) => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Accept the agreement of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(models)}, once for the account`,
    changes: [makeAgreement(models[0], region), ...models.slice(1).map((model) => makeAgreement(model, region))],
    after: agreed(models, region),
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `It is ready within 15 minutes, mostly within two.`],
});
const FORM_SENT = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `What is sent counts within 15 minutes.`;
const FORM_REACH = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `If you submit it in the management account, it covers all member accounts. Opt-in Regions need their own.`;
/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutUseCaseForModelAccess.html */
const sendForm = (region) => ({
    kind: 'command',
    run: `aws bedrock put-use-case-for-model-access --region ${region} --form-data fileb://use-case.json`,
    by: 'aws-admin',
    effect: 'submit-use-case-form',
    console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Amazon Bedrock console of ${region} → Model catalog → any Claude model → Submit use case details.`,
    files: {
        'use-case.json': {
            companyName: 'COMPANY',
            companyWebsite: 'https://COMPANY_WEBSITE',
            intendedUsers: '0',
            industryOption: 'INDUSTRY',
            otherIndustryOption: '',
            useCases: 'WHAT_THE_MODEL_IS_USED_FOR',
        },
    },
});
const submitUseCaseForm = (region) => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Submit Anthropic’s use case form, once for the account`,
    changes: [sendForm(region)],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `${`aws bedrock get-use-case-for-model-access --region ${region}`} answers with the form`,
    notes: [FORM_SENT, FORM_REACH],
});
/** The form first: no agreement on a model of Anthropic's is made without it. */
const submitFormAndAgree = (models, region) => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Submit Anthropic’s use case form, then accept the agreement of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(models)}`,
    changes: [sendForm(region), ...models.map((model) => makeAgreement(model, region))],
    after: agreed(models, region),
    notes: [FORM_SENT, FORM_REACH],
});
/** GovCloud alone still has the page: https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html */
const openModelAccess = (models) => command({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Enable ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(models)} on the Model access page of GovCloud`,
    run: null,
    effect: 'accept-agreement',
    console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Amazon Bedrock console of ${'us-gov-west-1'} → Model access → Modify model access → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(models)}.`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the Model access page shows ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(models)} as granted`,
    notes: [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `For a model of another provider than Amazon, somebody must first call it once in the linked commercial account.`,
    ],
});
/** Marketplace charges the account that pays; where there is an organization, that is its management account. */
const addPaymentMethod = (after) => command({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Add a valid payment method to the account that pays`,
    run: null,
    effect: 'add-payment-method',
    console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Billing and Cost Management console of the account that pays → Payment preferences → Add payment method → Set as default.`,
    after,
    notes: [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The account that pays is the organization’s management account, where there is one.`,
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The card must allow international payments. AWS subscribes by itself at the next call, some minutes later.`,
    ],
});
const setDataRetention = (mode, region) => command({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Set the account’s data retention mode in ${region} to ${mode}`,
    run: `aws bedrock put-account-data-retention --region ${region} --mode ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(mode)}`,
    effect: 'set-data-retention',
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the data retention mode of the account in ${region} is ${mode}`,
    notes: [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The mode decides what AWS, or the model’s provider, may keep of the account’s prompts. Ask whoever answers for the data first.`,
    ],
    looks: [
        {
            caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The mode that is set now`,
            run: `aws bedrock get-account-data-retention --region ${region}`,
        },
    ],
});
/** Applied quotas are listed by Service Quotas; a new account's value of zero is AWS's to raise. */
const requestQuota = (quotaCode, value, region) => command({
    title: text `Request a higher quota`,
    run: `aws service-quotas request-service-quota-increase --region ${region} --service-code bedrock --quota-code ${quotaCode} --desired-value ${value}`,
    effect: 'request-quota',
    console: text `Service Quotas console of ${region} → Amazon Bedrock → the quota → Request increase at account level.`,
    after: text `Service Quotas shows the applied value ${value}`,
});
/** A key that waits for its deletion comes back disabled: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html */
const restoreKmsKey = (key, region) => command({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Restore the KMS key ${key}`,
    run: [
        `aws kms cancel-key-deletion --region ${region} --key-id ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(key)}`,
        `aws kms enable-key --region ${region} --key-id ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(key)}`,
    ].join('\n'),
    effect: 'cancel-key-deletion',
    console: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `KMS console of ${region} → Customer managed keys → the key → Key actions → Cancel key deletion, then Enable.`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the KMS key ${key} is enabled`,
});


/***/ }),

/***/ 7964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ attach),
/* harmony export */   Z4: () => (/* binding */ allowCaller),
/* harmony export */   cw: () => (/* binding */ allow),
/* harmony export */   lM: () => (/* binding */ documentOf),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* unused harmony export policyNameFor */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(706);
/* harmony import */ var _policy_holder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8453);
// Remedies that allow something: the statement, to whom it attaches, and the exact command.


const list = (value) => (typeof value === 'string' ? [value] : value);
/**
 * Statements as one document: one statement for each set of resources. No policy of an identity need allow GetCallerIdentity, but a VPC endpoint's must:
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
function documentOf(statements, holder = 'role') {
    const isNeeded = (action) => holder === 'vpc-endpoint' || action !== 'sts:GetCallerIdentity';
    const useful = statements.flatMap((s) => {
        const actions = list(s.Action).filter((action) => s.Effect === 'Deny' || isNeeded(action));
        return actions.length > 0 ? [{ ...s, Action: one(actions), Resource: one(list(s.Resource)) }] : [];
    });
    return useful.length > 0 ? { Version: '2012-10-17', Statement: useful } : null;
}
const one = (values) => {
    const [only, ...others] = [...new Set(values)];
    return only !== undefined && others.length === 0 ? only : [...new Set(values)];
};
/** An inline policy of the same name would be replaced, so each document gets a name of its own. It tells no resource's name. */
function policyNameFor({ Statement }) {
    const [first] = Statement;
    const action = first ? (list(first.Action)[0] ?? '') : '';
    const words = ['allow', ...action.split(':')].map((word) => word.replace(/[^\w.-]+/g, '')).filter(Boolean);
    return `${words.join('-').slice(0, 100)}-${hash(JSON.stringify(Statement))}`;
}
/** FNV-1a, 32 bits: only to tell two names apart. */
function hash(value) {
    let sum = 0x811c9dc5;
    for (const character of value)
        sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return (sum >>> 0).toString(16).padStart(8, '0').slice(0, 6);
}
/** Null where no policy could attach, or nothing is to be allowed. */
function allow(holder, statements, { title, notes = [] } = {}) {
    const document = documentOf(statements, holder?.type);
    if (!holder || !document)
        return null;
    const change = attach(holder, document);
    const actions = [...new Set(document.Statement.flatMap((s) => list(s.Action)))];
    const resources = [...new Set(document.Statement.flatMap((s) => list(s.Resource)))];
    const replaces = REPLACES.has(holder.type)
        ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The command replaces the policy that is there: add the statement to it, where there is one.`]
        : [];
    return {
        title: title ?? titleFor(holder, actions),
        changes: [change],
        after: isIdentity(holder)
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `${describeHolder(holder)} may do ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(actions)} on ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(resources)}`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `the policy of ${describeHolder(holder)} allows ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(actions)} on ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(resources)}`,
        ...(notes.length + replaces.length > 0 ? { notes: [...notes, ...replaces] } : {}),
    };
}
const IDENTITIES = new Set(['role', 'user', 'group', 'permission-set']);
const isIdentity = ({ type }) => IDENTITIES.has(type);
const titleFor = (holder, actions) => isIdentity(holder)
    ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Allow ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(actions)} for ${describeHolder(holder)}`
    : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Let the policy of ${describeHolder(holder)} allow ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(actions)}`;
/** What the caller itself may not do: the statement for the role, permission set or user behind a principal. */
const allowCaller = (principal, statements, words = {}) => allow((0,_policy_holder_js__WEBPACK_IMPORTED_MODULE_1__/* .holderOf */ .K)(principal), statements, words);
const attach = (to, document) => ({
    kind: 'attach-policy',
    to,
    policyName: policyNameFor(document),
    document,
});
const REPLACES = new Set([
    'permission-set',
    'bucket',
    'table',
    'kms-key',
    'vpc-endpoint',
    'organization',
    'boundary',
]);
const HOLDERS = {
    role: 'the role',
    user: 'the user',
    group: 'the group',
    'permission-set': 'the permission set',
    bucket: 'the bucket',
    table: 'the table',
    'kms-key': 'the KMS key',
    'vpc-endpoint': 'the VPC endpoint',
    organization: 'the organization',
    boundary: 'the permissions boundary',
    unknown: 'the resource',
};
const describeHolder = ({ type, name }) => name ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `${[HOLDERS[type]]} ${name}` : [HOLDERS[type]];


/***/ }),

/***/ 6867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ editJson)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9547);
// Edits of a JSON document in place: what stays keeps its indentation and its order.

/** Null where the text has no such place. */
function editJson(text, edits) {
    try {
        return edits.flatMap((edit) => stepsOf(text, edit)).reduce(applyOne, text);
    }
    catch {
        return null; // a path that leads through a value
    }
}
const applyOne = (text, { path, value, insert }) => (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.applyEdits)(text, (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.modify)(text, path, value, {
    formattingOptions: indentationOf(text),
    ...(insert ? { isArrayInsertion: true } : {}),
}));
/** A list that only grows gets its new items; a list that is new is written anew. */
function stepsOf(text, edit) {
    const path = [...edit.path];
    if (edit.op === 'remove')
        return [{ path, value: undefined }];
    const root = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text);
    const node = root && (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.findNodeAtLocation)(root, path);
    const before = node && (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.getNodeValue)(node);
    const { value } = edit;
    if (!Array.isArray(before) || !Array.isArray(value) || !startsWith(value, before) || before.length === 0)
        return [{ path, value }];
    return value
        .slice(before.length)
        .map((item, i) => ({ path: [...path, before.length + i], value: item, insert: true }));
}
const startsWith = (list, start) => start.every((item, i) => JSON.stringify(item) === JSON.stringify(list[i]));
function indentationOf(text) {
    const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
    return {
        insertSpaces: !indent.startsWith('\t'),
        tabSize: indent.startsWith('\t') ? 1 : indent.length,
        eol: text.includes('\r\n') ? '\r\n' : '\n',
    };
}


/***/ }),

/***/ 4017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ skipDependabot),
/* harmony export */   Fr: () => (/* binding */ skipForks),
/* harmony export */   LS: () => (/* binding */ signInFirst),
/* harmony export */   Ru: () => (/* binding */ setJobKey),
/* harmony export */   ac: () => (/* binding */ allowIdToken)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
/* harmony import */ var _oidc_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8852);
// Remedies that change a key of the job, or the order of its steps.


const setJobKey = (key, value, { title, after, notes, job }) => ({
    title,
    changes: [{ kind: 'job', key, value, ...(job ? { job } : {}) }],
    after,
    ...(notes ? { notes } : {}),
});
/** What a token takes: in the job's own block, and in the caller's, which bounds it. */
function allowIdToken({ permissions, caller, job }) {
    const below = permissions?.idToken || (caller && !permissions) ? [] : [(0,_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .grantIdToken */ .h)(permissions)];
    const above = caller && !caller.permissions?.idToken ? [(0,_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .grantIdToken */ .h)(caller.permissions, caller.job)] : [];
    const [first = (0,_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .grantIdToken */ .h)(permissions), ...others] = [...above, ...below];
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Let the job ${above.length > 0 && caller ? caller.job : job} ask for an OIDC token`,
        changes: [first, ...others],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the log of the job, under ${'Set up job'}, lists ${'IdToken: write'}`,
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `A ${'permissions'} block takes away all that it does not name.`],
    };
}
/** A review of a pull request is an event of another name, and has the same payload. */
const NO_PULL_REQUEST = (event) => event === 'pull_request' ? "github.event_name != 'pull_request'" : 'github.event.pull_request == null';
/** Runs for pull requests of other repositories are left out, pushes and the repository's own pull requests are not. */
const skipForks = (event = 'pull_request') => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Skip this job for pull requests from other repositories`,
    changes: [
        {
            kind: 'job',
            key: 'if',
            value: `${NO_PULL_REQUEST(event)} || github.event.pull_request.head.repo.full_name == github.repository`,
        },
    ],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the job runs for pushes and for pull requests of this repository, and is skipped for forks`,
});
const skipDependabot = () => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Skip this job for Dependabot’s runs`,
    changes: [{ kind: 'job', key: 'if', value: "github.actor != 'dependabot[bot]'" }],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the job is skipped for runs that Dependabot started, and runs for everybody else`,
});
/** A step that signs in comes after this one, which then has nothing to check. */
const signInFirst = (uses) => {
    const step = { uses, where: 'after' };
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Move the step ${uses} before this one`,
        changes: [{ kind: 'move-step', step, to: 'before-this' }],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the step ${uses} runs before this one`,
    };
};


/***/ }),

/***/ 7685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ offered)
/* harmony export */ });
/** A remedy that is always there, and those of the others that can be carried out. */
const offered = (first, ...others) => [
    first,
    ...others.filter((remedy) => remedy !== null),
];


/***/ }),

/***/ 8852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y0: () => (/* binding */ assumeRoleWithOidc),
  h: () => (/* binding */ grantIdToken),
  R3: () => (/* binding */ oidcFacts)
});

// UNUSED EXPORTS: createProvider, createRole

// EXTERNAL MODULE: ./build/src/knowledge/regions.js
var regions = __nccwpck_require__(4295);
// EXTERNAL MODULE: ./build/src/names/arn.js
var arn = __nccwpck_require__(4473);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __nccwpck_require__(706);
// EXTERNAL MODULE: ./build/src/trust-policy/generate.js
var generate = __nccwpck_require__(7566);
// EXTERNAL MODULE: ./build/src/trust-policy/issuer.js
var issuer = __nccwpck_require__(3866);
// EXTERNAL MODULE: ./build/src/remedies/attach-policy.js
var attach_policy = __nccwpck_require__(7964);
// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __nccwpck_require__(9212);
;// CONCATENATED MODULE: ./build/src/remedies/requested.js
// What this run asked for, as statements: the least that the role of this job must allow. Listings that only this action asks for are left out.


// Only names that AWS could have accepted enter a policy: no wildcard comes in through an input.
const SAFE_NAME = /^[A-Za-z0-9_.:/@+=-]+$/;
function requestedStatements({ settings }, account) {
    const place = { partition: (0,regions/* partitionOf */.iQ)(settings.region).id, region: settings.region, account };
    return registry/* SERVICE_IDS */.xK.flatMap((service) => {
        const { targets } = registry/* SERVICES */.Bg[service];
        const named = (0,registry/* targetsOf */.QR)(settings, service).filter((name) => SAFE_NAME.test(name));
        if (!targets || named.length === 0)
            return [];
        const resources = [...new Set(named.flatMap((name) => targets.resources(name, place)))];
        const byActions = Map.groupBy(resources, (resource) => targets.uses(resource).join());
        return [...byActions.values()].map((group) => ({ Effect: 'Allow', Action: targets.uses(group[0] ?? ''), Resource: group }));
    });
}

// EXTERNAL MODULE: ./build/src/remedies/run-facts.js
var run_facts = __nccwpck_require__(5401);
// EXTERNAL MODULE: ./build/src/remedies/secrets.js
var secrets = __nccwpck_require__(6483);
// EXTERNAL MODULE: ./build/src/remedies/shell-word.js
var shell_word = __nccwpck_require__(2833);
;// CONCATENATED MODULE: ./build/src/remedies/oidc.js
// The way out that ends stored credentials: a role that this repository's jobs assume, with all that it takes, and with what it replaces removed.










const DEFAULT_AUDIENCE = 'sts.amazonaws.com';
const SIGN_IN_ACTION = 'aws-actions/configure-aws-credentials@v6';
function oidcFacts(scene) {
    const { account, partition } = (0,generate/* roleHome */.IY)(scene);
    const asked = (0,arn/* parseArn */.Lw)(scene.settings.roleToAssume);
    const given = asked?.service === 'iam' && /^\d{12}$/.test(asked.account) && /^role\/[\w+=,.@/-]+$/.test(asked.resource);
    const repository = (scene.context.repository.split('/')[1] ?? '').replace(/[^\w.-]+/g, '-');
    const name = given ? (asked.resource.split('/').pop() ?? '') : `github-${repository || 'deploy'}`.slice(0, 64);
    const claimed = scene.claims?.iss;
    const generated = (0,generate/* trustPolicyForJob */.BQ)(scene);
    return {
        run: (0,run_facts/* runFacts */.pI)(scene),
        role: {
            arn: given ? scene.settings.roleToAssume : `arn:${partition}:iam::${account}:role/${name}`,
            name,
            account,
            given,
        },
        issuer: typeof claimed === 'string' && (0,issuer/* providerOf */.lc)(claimed) ? claimed : (0,issuer/* issuerFor */.Ve)(scene.context.serverUrl),
        audience: (0,generate/* audienceOf */.Ox)(scene),
        trust: 'json' in generated ? JSON.parse(generated.json) : null,
        refused: 'refused' in generated ? generated.refused : null,
        everyPullRequest: 'subjects' in generated && generated.subjects.some((s) => s.endsWith(':pull_request')),
        statements: requestedStatements(scene, account),
    };
}
/** The account trusts GitHub's tokens. */
const createProvider = ({ issuer, audience }) => ({
    kind: 'command',
    run: `aws iam create-open-id-connect-provider --url ${issuer} --client-id-list ${(0,shell_word/* shellWord */.r)(audience)}`,
    by: 'aws-admin',
    effect: 'create-provider',
    console: (0,src_text/* text */.Qq) `IAM console → Identity providers → Add provider → OpenID Connect: provider URL ${issuer}, audience ${audience}.`,
});
/** `permissions:` of a job, with what a token takes added to what its block grants. */
function grantIdToken(block, job) {
    const kept = (block?.granted ?? []).filter(([name, access]) => name !== 'id-token' && access !== 'none');
    return {
        kind: 'job',
        key: 'permissions',
        value: { 'id-token': 'write', ...(kept.length > 0 ? Object.fromEntries(kept) : { contents: 'read' }) },
        ...(job ? { job } : {}),
    };
}
/** The role with its trust policy and its permissions; nothing where no trust policy can be written. */
function createRole({ role, trust, statements }) {
    if (trust === null)
        return [];
    const document = (0,attach_policy/* documentOf */.lM)(statements);
    return [
        {
            kind: 'command',
            run: `aws iam create-role --role-name ${(0,shell_word/* shellWord */.r)(role.name)} --assume-role-policy-document file://trust-policy.json`,
            by: 'aws-admin',
            effect: 'create-role',
            console: (0,src_text/* text */.Qq) `IAM console → Roles → Create role → Custom trust policy; name ${role.name}.`,
            files: { 'trust-policy.json': trust },
        },
        ...(document ? [(0,attach_policy/* attach */.K0)({ type: 'role', name: role.name, account: role.account }, document)] : []),
    ];
}
/** The workflow assumes the role: in this step in place of the key inputs, in the step that signs in, or in a new one before this. */
function useRole({ run, role, audience }) {
    const step = (0,run_facts/* signingStep */.Mk)(run);
    const given = step === 'this' ? run.givenInputs : (run.signInBefore?.inputs ?? null);
    const keys = (given ? secrets/* KEY_INPUTS */.AR.filter((name) => given.includes(name)) : secrets/* KEY_INPUTS */.AR.slice());
    const named = [
        { kind: 'set-input', name: 'role-to-assume', value: role.arn, ...(0,run_facts.at)(step) },
        ...(audience === DEFAULT_AUDIENCE
            ? []
            : [{ kind: 'set-input', name: 'audience', value: audience, ...(0,run_facts.at)(step) }]),
    ];
    if (run.source === 'inputs' || step !== 'this')
        return [...keys.map((name) => ({ kind: 'remove-input', name, ...(0,run_facts.at)(step) })), ...named];
    const levels = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].flatMap((name) => {
        const level = run.variableLevels[name];
        return level ? [{ kind: 'unset-variable', name, at: level }] : [];
    });
    return [
        ...levels,
        {
            kind: 'add-step',
            uses: SIGN_IN_ACTION,
            with: {
                'role-to-assume': role.arn,
                'aws-region': run.region && (0,regions/* isWellFormedRegion */.qN)(run.region) ? run.region : 'us-east-1',
                ...(audience === DEFAULT_AUDIENCE ? {} : { audience }),
            },
        },
    ];
}
/** The stored secrets that nothing reads any more. */
function deleteSecrets({ run }) {
    if (!run.secretNamesRead)
        return [];
    const names = [
        run.secretNames.keyId,
        run.secretNames.secret,
        ...(run.type === 'temporary' ? [run.secretNames.token] : []),
    ];
    const place = run.environment ? ` --env ${(0,shell_word/* shellWord */.r)(run.environment)}` : '';
    return names.map((name) => ({
        kind: 'command',
        run: `gh secret delete ${name}${place}`,
        by: 'repository-admin',
        effect: 'delete-secret',
    }));
}
/** Everything, in the order in which it is done. Null in a terminal, and where no trust policy can be written for this job. */
function assumeRoleWithOidc(facts) {
    const { run, role, everyPullRequest, refused } = facts;
    if (run.terminal)
        return null;
    const grants = run.permissions?.idToken || run.idToken ? [] : [grantIdToken(run.permissions)];
    const above = run.caller && !run.idToken && !run.caller.permissions?.idToken
        ? [grantIdToken(run.caller.permissions, run.caller.job)]
        : [];
    const made = role.given ? [] : createRole(facts);
    const [first, ...others] = [
        ...(role.given ? [] : [createProvider(facts)]),
        ...made,
        ...above,
        ...grants,
        ...useRole(facts),
        ...deleteSecrets(facts),
    ];
    if (!first || (!role.given && refused))
        return null;
    return {
        title: role.given
            ? (0,src_text/* text */.Qq) `Let this job assume ${role.arn} with OIDC, without stored keys`
            : (0,src_text/* text */.Qq) `Assume a role with OIDC, without stored keys`,
        changes: [first, ...others],
        after: (0,src_text/* text */.Qq) `this step shows a session of the role ${role.arn}, and the workflow reads no stored key`,
        notes: [
            ...notesOf(facts),
            ...(everyPullRequest
                ? [
                    (0,src_text/* text */.Qq) `All pull requests of the repository have the same subject, whatever their branch: give this role no more than reading.`,
                ]
                : []),
        ],
    };
}
function notesOf({ role, statements, run, issuer }) {
    const provider = issuer.replace(/^https:\/\//, '');
    return [
        ...(role.given ? [] : [(0,src_text/* text */.Qq) `Skip the first command where the account already has the provider ${provider}.`]),
        ...(role.given || statements.length > 0
            ? []
            : [(0,src_text/* text */.Qq) `Give the role the permissions that the job uses: this run named no table, bucket or model.`]),
        ...(!role.given && statements.length > 0
            ? [(0,src_text/* text */.Qq) `The policy has what this run asked for: add the actions that the job itself performs.`]
            : []),
        ...(role.account === 'ACCOUNT_ID'
            ? [(0,src_text/* text */.Qq) `Put the twelve digits of your account in the place of ${'ACCOUNT_ID'}.`]
            : []),
        ...(run.source === 'inputs'
            ? [(0,src_text/* text */.Qq) `Steps that use AWS after this one need the role too, by ${SIGN_IN_ACTION}.`]
            : []),
        ...(run.secretNamesRead
            ? [
                (0,src_text/* text */.Qq) `Delete ${(0,src_text/* enumerate */.HL)([run.secretNames.keyId, run.secretNames.secret])} only once no other workflow reads them.`,
            ]
            : []),
    ];
}


/***/ }),

/***/ 8923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a0: () => (/* binding */ waitUntil),
/* harmony export */   b7: () => (/* binding */ askSupport),
/* harmony export */   cG: () => (/* binding */ askSales),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   o: () => (/* binding */ onRunner),
/* harmony export */   o2: () => (/* binding */ introduce)
/* harmony export */ });
/* unused harmony export raiseHopLimit */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(706);
// Remedies that need somebody else, or time: what to change on the machine, what to wait for, and whom to ask, with a text ready to send.

const onRunner = ({ title, setting, says, run, after, notes }) => ({
    title,
    changes: [{ kind: 'runner', setting, says, ...(run ? { run } : {}) }],
    after,
    ...(notes ? { notes } : {}),
});
/** Containers on an instance are one hop further away than the instance: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-existing-instances.html */
const raiseHopLimit = () => onRunner({
    title: text `Let containers on the runner reach the instance’s credentials`,
    setting: 'hop-limit',
    says: text `Set the hop limit of the instance’s metadata service to 2.`,
    run: 'aws ec2 modify-instance-metadata-options --instance-id INSTANCE_ID --http-put-response-hop-limit 2',
    after: text `the metadata service of the runner’s instance has a hop limit of 2`,
});
const waitUntil = (title, until, minutes) => ({
    title,
    changes: [{ kind: 'wait', until, minutes }],
    after: until,
});
/** Where nothing but somebody else's decision helps. */
const ask = ({ whom, title, message, requestId, after, notes, looks }) => ({
    title,
    changes: [{ kind: 'ask', whom, message, ...(requestId ? { requestId } : {}) }],
    after,
    ...(notes && notes.length > 0 ? { notes } : {}),
    ...(looks && looks.length > 0 ? { looks } : {}),
});
/** The first sentence of a message: who asks, and for which run. */
const introduce = ({ repository, job, region }) => repository
    ? `The GitHub Actions job "${job}" of ${repository} uses AWS${region ? ` in ${region}` : ''}.`
    : `A program on my machine uses AWS${region ? ` in ${region}` : ''}.`;
const ofAccount = (account) => (account ? ` The account is ${account}.` : '');
/** Account and billing cases are free on every support plan: https://docs.aws.amazon.com/awssupport/latest/user/case-management.html */
const askSupport = ({ run, asks, ...rest }) => ask({
    whom: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `AWS Support, as a case of the kind “Account and billing”`,
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Open a case with AWS Support`,
    message: `${introduce(run)}${ofAccount(run.account)} ${asks}`,
    ...rest,
    notes: [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.`,
        ...(rest.notes ?? []),
    ],
});
const askSales = ({ run, asks, ...rest }) => ask({
    whom: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `AWS Sales (https://aws.amazon.com/contact-us/sales-support/), or the account manager`,
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `Ask AWS Sales to open the model to the account`,
    message: `${introduce(run)}${ofAccount(run.account)} ${asks}`,
    ...rest,
});


/***/ }),

/***/ 8453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ resourceHolder),
/* harmony export */   K: () => (/* binding */ holderOf)
/* harmony export */ });
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4473);
// To what a policy attaches. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html

// https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html: the role of a permission set has its name and a hash.
const OF_PERMISSION_SET = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
/**
 * The holder of the policies that decide for a principal: the role behind a session by its name, the permission set behind a role of IAM Identity
 * Center, a user. Null where no policy can attach (root, a federated user) or the ARN is not whole.
 */
function holderOf(principal) {
    const arn = principal && !principal.includes('*') ? (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(principal) : null;
    if (!arn || (arn.service !== 'iam' && arn.service !== 'sts'))
        return null;
    const [kind, ...path] = arn.resource.split('/');
    const account = /^\d{12}$/.test(arn.account) ? arn.account : null;
    if (kind === 'user')
        return named('user', path.at(-1), account);
    const role = kind === 'assumed-role' ? path[0] : kind === 'role' ? path.at(-1) : undefined;
    const set = OF_PERMISSION_SET.exec(role ?? '')?.[1];
    return set ? named('permission-set', set, account) : named('role', role, account);
}
const named = (type, name, account) => name && /^[\w+=,.@-]{1,128}$/.test(name) ? { type, name, account } : null;
/** The resource whose own policy decides, from its ARN. */
function resourceHolder(resource) {
    const arn = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(resource);
    const account = arn && /^\d{12}$/.test(arn.account) ? arn.account : null;
    if (arn?.service === 's3')
        return { type: 'bucket', name: arn.resource.split('/')[0] ?? null, account };
    if (arn?.service === 'dynamodb')
        return { type: 'table', name: resource.replace(/(:table\/[^/]+)\/.*$/, '$1'), account };
    return arn?.service === 'kms'
        ? { type: 'kms-key', name: resource, account }
        : { type: 'unknown', name: null, account };
}


/***/ }),

/***/ 2843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ setRegion),
/* harmony export */   Ct: () => (/* binding */ tokensForAllRegions),
/* harmony export */   G0: () => (/* binding */ useRegion),
/* harmony export */   MV: () => (/* binding */ activateStsRegion),
/* harmony export */   TS: () => (/* binding */ secondStep),
/* harmony export */   X$: () => (/* binding */ useRegionOf),
/* harmony export */   _F: () => (/* binding */ enableRegion),
/* harmony export */   ni: () => (/* binding */ answeringHere)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(706);
/* harmony import */ var _run_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5401);
// Remedies for a Region: another one for everything, another one for one resource, or the same one made usable.



const VARIABLES = ['AWS_REGION', 'AWS_DEFAULT_REGION'];
/** The changes after which this step and, where the environment gave the Region, every tool of the job uses another one. */
function setRegion(run, to) {
    const variable = VARIABLES.find((name) => name === run.regionFrom);
    if (!variable)
        return [{ kind: 'set-input', name: 'aws-region', value: to }];
    const written = VARIABLES.filter((name) => name === variable || run.variableLevels[name]);
    if (!run.terminal && !run.variableLevels[variable] && run.signInBefore?.inputs.includes('aws-region'))
        return [
            { kind: 'set-input', name: 'aws-region', value: to, step: { uses: run.signInBefore.uses, where: 'before' } },
        ];
    const [first, ...others] = written.map((name) => ({ kind: 'set-variable', name, value: to, at: (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .levelOf */ .In)(run, name) }));
    return [first, ...others];
}
const useRegion = (run, to, title = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Use the Region ${to}`) => ({
    title,
    changes: setRegion(run, to),
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `this step asks AWS in ${to}`,
    ...(run.terminal ? {} : { notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `The steps that use AWS need the same Region.`] }),
});
const SERVICE = {
    'dynamodb-tables': 'dynamodb',
    's3-buckets': 's3',
    'bedrock-models': 'bedrock',
};
/** Other named resources that answered in the Region in force: what would break if the Region changed for all. */
const answeringHere = (scene, except) => [
    ...new Set(scene.observations.flatMap((o) => o.target !== null &&
        !o.followUp &&
        !(0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)(o) &&
        o.status === 'ok' &&
        o.region === scene.settings.region &&
        !except.includes(o.target) &&
        [...scene.settings.tables, ...scene.settings.buckets, ...scene.settings.models].includes(o.target)
        ? [o.target]
        : [])),
];
/** How the step signs in, for another step that does the same; by the usual names of secrets where the workflow file is not at hand. */
function signInOf({ signIn, source, secretNames, type, roleToAssume }) {
    const secret = (name) => `\${{ secrets.${name} }}`;
    const keys = source === 'inputs' && !signIn['aws-access-key-id']
        ? {
            'aws-access-key-id': secret(secretNames.keyId),
            'aws-secret-access-key': secret(secretNames.secret),
            ...(type === 'temporary' ? { 'aws-session-token': secret(secretNames.token) } : {}),
        }
        : {};
    return { ...keys, ...(roleToAssume ? { 'role-to-assume': roleToAssume } : {}), ...signIn };
}
/** This action a second time, for some items of a list alone. `becomes` are their names in the other Region, where those differ. */
const secondStep = (run, { input, items, to, becomes = items }) => ({
    kind: 'second-step',
    with: { ...signInOf(run), 'aws-region': to, services: SERVICE[input], [input]: becomes.join(', ') },
    moves: items.map((item) => ({ name: input, item })),
});
/** A resource that is in another Region: everything moves there, unless others answered here. Then that resource alone gets a step of its own. */
function useRegionOf(run, { input, items, to, answering }, title) {
    if (answering.length === 0 || run.terminal)
        return useRegion(run, to, title ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Use the Region ${to}`);
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Check ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .enumerate */ .HL)(items)} in ${to}, in a step of its own`,
        changes: [secondStep(run, { input, items, to })],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `the second step finds ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .enumerate */ .HL)(items)} in ${to}, and this step still finds ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .enumerate */ .HL)(answering)}`,
        notes: [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Changing the Region of this step would break ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .enumerate */ .HL)(answering)}, which answered in ${run.region ?? ''}.`,
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Give the clients of the job that use ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .enumerate */ .HL)(items)} the Region ${to} too.`,
        ],
    };
}
const enableRegion = (run, region) => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Enable the Region ${region} in the account`,
    changes: [
        {
            kind: 'command',
            run: `aws account enable-region --region-name ${region}`,
            by: 'aws-admin',
            effect: 'enable-region',
            console: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `AWS console → account menu → Account → AWS Regions → ${region} → Enable.`,
        },
    ],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `${`aws account get-region-opt-status --region-name ${region}`} answers ${'ENABLED'}${run.account ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) ` for the account ${run.account}` : []}`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `AWS enables a Region within minutes, sometimes hours.`],
});
/** There is no command for it: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html */
const activateStsRegion = (region) => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Activate STS in ${region}`,
    changes: [
        {
            kind: 'command',
            run: null,
            by: 'aws-admin',
            effect: 'activate-sts-region',
            console: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `IAM console → Account settings → Security Token Service (STS) → Endpoints → ${region} → Active.`,
        },
    ],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `the STS endpoint of ${region} is active in the account settings of IAM`,
});
/** Session tokens from the global endpoint work in default Regions alone, until the account says otherwise. */
const tokensForAllRegions = () => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Let session tokens of the account work in all Regions`,
    changes: [
        {
            kind: 'command',
            run: 'aws iam set-security-token-service-preferences --global-endpoint-token-version v2Token',
            by: 'aws-admin',
            effect: 'session-tokens-for-all-regions',
            console: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `IAM console → Account settings → Security Token Service (STS) → Global endpoint → Valid in all AWS Regions.`,
        },
    ],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `a new session is accepted in opt-in Regions too`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq) `Sessions that exist already keep their old token: make a new one.`],
});


/***/ }),

/***/ 2178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UL: () => (/* binding */ storeSameSecret),
/* harmony export */   ai: () => (/* binding */ newKeyAtSource),
/* harmony export */   gP: () => (/* binding */ renewOrUnhide),
/* harmony export */   mv: () => (/* binding */ renewAtSource)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(706);
/* harmony import */ var _administration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1750);
/* harmony import */ var _offered_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7685);
/* harmony import */ var _oidc_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8852);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8923);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6483);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2833);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9910);
// A session that has ended, or that AWS does not know, is made again where it was made: in the secrets, by the step that signs in, in a profile,
// or by the machine.








/** The step before this one that makes a session of a role; null where it only hands stored values on. */
const roleStep = ({ source, signInBefore }) => source === 'environment' && signInBefore?.inputs.includes('role-to-assume') ? signInBefore : null;
/** Key inputs that hide working credentials go; else the session is made again where it was made. */
function renewOrUnhide(oidc, hidden) {
    const { run } = oidc;
    const others = [roleStep(run) ? lengthenSession(run) : (0,_oidc_js__WEBPACK_IMPORTED_MODULE_1__/* .assumeRoleWithOidc */ .Y0)(oidc)];
    const renew = renewAtSource(run);
    return hidden === null ? (0,_offered_js__WEBPACK_IMPORTED_MODULE_4__/* .offered */ .I)(renew, ...others) : (0,_offered_js__WEBPACK_IMPORTED_MODULE_4__/* .offered */ .I)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .useEnvironment */ .v3)(run, hidden), renew, ...others);
}
/** The smallest change after which this step has a live session. */
function renewAtSource(run) {
    if (run.source === 'profile')
        return renewProfile(run);
    if (run.source === 'container' || run.source === 'instance')
        return restartRunner(run.source);
    return roleStep(run) ? signInAgain(run) : (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .renewSession */ .KB)(run);
}
const BETWEEN = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Steps between the first sign-in and this one keep the first session.`;
/** The same sign-in a second time, directly before this step: the first session may have ended on the way. */
function signInAgain({ signInBefore }) {
    const { uses, written } = signInBefore ?? { uses: '' };
    const title = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Sign in again directly before this step`;
    const after = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `the step ${uses} runs directly before this one`;
    if (written)
        return { title, changes: [{ kind: 'add-step', ...written }], after, notes: [BETWEEN] };
    return {
        title,
        changes: [{ kind: 'move-step', step: { uses, where: 'before' }, to: 'before-this' }],
        after,
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Steps that used AWS between the two then come before the sign-in: move them too.`],
    };
}
const USUAL_SECONDS = 3600;
const LONGER_SECONDS = 4 * USUAL_SECONDS;
/** Where the step that signs in names its role: a session that lasts as long as the job. */
function lengthenSession(run) {
    const before = roleStep(run);
    const name = /^arn:[\w-]+:iam::\d{12}:role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(before?.written?.with['role-to-assume'] ?? '')?.[1];
    if (!before || !name)
        return null;
    const step = { uses: before.uses, where: 'before' };
    const longer = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .setInput */ .zF)('role-duration-seconds', String(LONGER_SECONDS), {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Let the first session last ${LONGER_SECONDS / USUAL_SECONDS} hours`,
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `the session of ${name} lasts ${LONGER_SECONDS} seconds`,
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `A role that is assumed from another role’s session has one hour at most.`],
        step,
    });
    return { ...longer, changes: [...(0,_administration_js__WEBPACK_IMPORTED_MODULE_0__/* .allowDuration */ .Kr)(name, LONGER_SECONDS).changes, ...longer.changes] };
}
const setInProfile = (profile, name, value) => `aws configure set ${name} ${value} --profile ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_6__/* .shellWord */ .r)(profile)}`;
const signedInAs = (profile) => (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `${`aws sts get-caller-identity --profile ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_6__/* .shellWord */ .r)(profile)}`} answers`;
const whoWrites = ({ terminal }) => (terminal ? 'person' : 'runner-admin');
/** A profile of the shared files has a session as values. */
function renewProfile(run) {
    const profile = run.profile ?? 'default';
    const lines = [
        setInProfile(profile, 'aws_access_key_id', 'ACCESS_KEY_ID'),
        setInProfile(profile, 'aws_secret_access_key', 'SECRET_ACCESS_KEY'),
        setInProfile(profile, 'aws_session_token', 'SESSION_TOKEN'),
    ];
    const change = { kind: 'command', run: lines.join('\n'), by: whoWrites(run), effect: 'sign-in' };
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Write the three values of a new session into the profile ${profile}`,
        changes: [change],
        after: signedInAs(profile),
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Where a tool writes the profile, let that tool sign in again.`],
    };
}
/** The key stays, and gets the secret that was made with it. */
function storeSameSecret(run) {
    if (run.source !== 'profile')
        return {
            ...(0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .storeSecretValue */ .xn)(run, 'secret', {
                title: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Store the secret that belongs to the same key`,
                notes: [ONLY_ONCE],
            }),
            after: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `${run.secretNames.secret} is the secret that was made with the key`,
        };
    const profile = run.profile ?? 'default';
    const line = setInProfile(profile, 'aws_secret_access_key', 'SECRET_ACCESS_KEY');
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Write the secret of the same key into the profile ${profile}`,
        changes: [{ kind: 'command', run: line, by: whoWrites(run), effect: 'sign-in' }],
        after: signedInAs(profile),
        notes: [ONLY_ONCE],
    };
}
const ONLY_ONCE = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `AWS shows a secret only when its key is made: without a copy of it, create a new key.`;
/** A new key, where the old one was read from. */
function newKeyAtSource(run) {
    const remedy = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .newKeyPair */ .aU)(run);
    if (run.source !== 'profile')
        return remedy;
    const profile = run.profile ?? 'default';
    const lines = [
        setInProfile(profile, 'aws_access_key_id', 'ACCESS_KEY_ID'),
        setInProfile(profile, 'aws_secret_access_key', 'SECRET_ACCESS_KEY'),
    ];
    return {
        ...remedy,
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Create a new access key, and write it into the profile ${profile}`,
        changes: [remedy.changes[0], { kind: 'command', run: lines.join('\n'), by: whoWrites(run), effect: 'sign-in' }],
        after: signedInAs(profile),
    };
}
const restartRunner = (source) => (0,_people_js__WEBPACK_IMPORTED_MODULE_7__/* .onRunner */ .o)({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Restart the runner, so that its role hands out a new session`,
    setting: 'software',
    says: source === 'container'
        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Start the runner’s container again.`
        : (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Start the runner’s instance again, and see that it still has its instance profile.`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `the runner’s role hands out a session that AWS accepts`,
});


/***/ }),

/***/ 9122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   cv: () => (/* binding */ repairTrustPolicy),
/* harmony export */   ed: () => (/* binding */ editedPolicy),
/* harmony export */   k1: () => (/* binding */ policyPath),
/* harmony export */   un: () => (/* binding */ NO_REPAIR)
/* harmony export */ });
/* harmony import */ var _trust_policy_evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8448);
/* harmony import */ var _trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7566);
/* harmony import */ var _trust_policy_issuer_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3866);
/* harmony import */ var _trust_policy_operators_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4968);
/* harmony import */ var _edit_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6867);





const NO_REPAIR = { steps: [], edits: [] };
/** Nothing where it takes more than values of conditions, keys and providers: what a Deny or an unknown condition decides is its owner's. */
function repairTrustPolicy(document, { statements }, wanted) {
    const base = policyPath(document);
    if (!base)
        return NO_REPAIR;
    const policy = { document, statements: [...base, 'Statement'] };
    const denying = statements.filter((s) => s.statement.effect === 'Deny' && s.verdict !== 'unmet');
    const exceptions = denying.map((denial) => except(denial, policy, wanted));
    const allowed = statements.some((s) => s.statement.effect === 'Allow' && s.verdict === 'met');
    const admission = allowed ? NO_REPAIR : admit(statements, policy, wanted);
    if (!admission || exceptions.includes(null))
        return NO_REPAIR;
    return joined([admission, ...exceptions.filter((each) => each !== null)]);
}
const joined = (repairs) => ({
    steps: repairs.flatMap(({ steps }) => steps),
    edits: repairs.flatMap(({ edits }) => edits),
});
/** The statement that is nearest to letting the job in. */
function admit(statements, policy, wanted) {
    const [nearest] = statements
        .filter((s) => s.statement.effect === 'Allow' && s.action === 'met')
        .flatMap((result) => {
        const parts = [
            trust(result, policy, wanted),
            ...result.conditions.map((condition) => meet(condition, result, policy, wanted)),
        ];
        return parts.includes(null) ? [] : [joined(parts.filter((part) => part !== null))];
    })
        .filter(({ edits }) => edits.length > 0)
        .sort((a, b) => a.edits.length - b.edits.length);
    return nearest ?? null;
}
/** The provider of the token's issuer in the role's own account, in the place of another account's. */
function trust({ statement, principal }, policy, { job }) {
    if (principal === 'met')
        return NO_REPAIR;
    const wanted = (0,_trust_policy_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .providerArn */ .Zj)(job.roleArn, job.claims.iss);
    const same = statement.federated?.find((arn) => wanted !== null && nameOf(arn) === nameOf(wanted));
    if (principal === 'unknown' || !wanted || !same)
        return null;
    const path = [...placeOf(statement.position, policy), 'Principal', 'Federated'];
    const written = at(policy.document, path);
    const value = Array.isArray(written) ? written.map((arn) => (arn === same ? wanted : arn)) : wanted;
    return { steps: [{ does: 'trust', provider: same, to: wanted }], edits: [{ op: 'set', path, value }] };
}
const nameOf = (providerArn) => providerArn.replace(/^.*:oidc-provider\//, '');
function meet(condition, { statement }, policy, wanted) {
    if (condition.verdict === 'met')
        return NO_REPAIR;
    if (condition.verdict === 'unknown')
        return null;
    const path = [...placeOf(statement.position, policy), 'Condition'];
    if (condition.actual === null || condition.actual.length === 0)
        return rename(condition, path, policy, wanted);
    const known = (0,_trust_policy_operators_js__WEBPACK_IMPORTED_MODULE_2__/* .operatorOf */ .gN)(condition.operator);
    return known && !known.negated && known.base !== 'null' ? extend(condition, path, policy, wanted) : null;
}
/** The values that a condition lacks. Null where one of them must not enter a policy. */
function lacking({ key, expected, actual }, { subjects }) {
    const isSubject = key.toLowerCase().endsWith(':sub');
    const values = isSubject ? subjects : (actual ?? []);
    const safe = values.length > 0 && values.every((value) => (0,_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_1__/* .isExact */ .u0)(isSubject ? value.replace(/\*$/, '') : value));
    return safe ? values.filter((value) => !expected.includes(value)) : null;
}
function extend(condition, path, policy, wanted) {
    const { operator, key, expected, actual } = condition;
    const values = lacking(condition, wanted);
    if (!values)
        return null;
    const isPattern = wanted.patterns && key.toLowerCase().endsWith(':sub') && !(0,_trust_policy_operators_js__WEBPACK_IMPORTED_MODULE_2__/* .operatorOf */ .gN)(operator)?.wildcards;
    if (!isPattern)
        return {
            steps: [{ does: 'add', key, values }],
            edits: [{ op: 'set', path: [...path, operator, key], value: [...expected, ...values] }],
        };
    const like = operator.replace('Equals', 'Like');
    const free = (0,_trust_policy_operators_js__WEBPACK_IMPORTED_MODULE_2__/* .operatorOf */ .gN)(like) !== null && at(policy.document, [...path, like, key]) === undefined;
    // What was no pattern must not become one.
    if (!free || expected.some((value) => /[*?$]/.test(value))) {
        const exact = (actual ?? []).filter(_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_1__/* .isExact */ .u0);
        return exact.length === 0
            ? null
            : {
                steps: [{ does: 'add', key, values: exact }],
                edits: [{ op: 'set', path: [...path, operator, key], value: [...expected, ...exact] }],
            };
    }
    return {
        steps: [{ does: 'compare', key, operator: like, values }],
        edits: [
            removal(path, operator, key, policy),
            { op: 'set', path: [...path, like, key], value: [...expected, ...values] },
        ],
    };
}
/** An operator without a key is left out as well. */
function removal(path, operator, key, { document }) {
    const keys = Object.keys((at(document, [...path, operator]) ?? {}));
    return { op: 'remove', path: keys.length > 1 ? [...path, operator, key] : [...path, operator] };
}
/** The key of another provider's tokens, written as this provider's: an enterprise may have an issuer of its own. */
function rename(condition, path, policy, wanted) {
    const { job } = wanted;
    const { operator, key, expected } = condition;
    const provider = (0,_trust_policy_issuer_js__WEBPACK_IMPORTED_MODULE_4__/* .providerOf */ .lc)(job.claims.iss);
    const split = key.lastIndexOf(':');
    const [prefix, claim] = [key.slice(0, split), key.slice(split + 1)];
    const to = `${provider}:${claim}`;
    if (!provider || !prefix.includes('.') || prefix.toLowerCase() === provider.toLowerCase())
        return null;
    if (at(policy.document, [...path, operator, to]) !== undefined || !hasClaim(job.claims, claim))
        return null;
    const renamed = (0,_trust_policy_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateCondition */ .F9)({ operator, key: to, expected }, '2012-10-17', job);
    const values = renamed.verdict === 'met' ? [] : lacking(renamed, wanted);
    if (!values || renamed.verdict === 'unknown')
        return null;
    return {
        steps: [{ does: 'rename', key, to }, ...(values.length > 0 ? [{ does: 'add', key: to, values }] : [])],
        edits: [
            { op: 'set', path: [...path, operator, to], value: one([...expected, ...values]) },
            { op: 'remove', path: [...path, operator, key] },
        ],
    };
}
const hasClaim = (claims, name) => typeof claims[name.toLowerCase()] === 'string';
const one = (values) => {
    const [only, ...others] = values;
    return only !== undefined && others.length === 0 ? only : values;
};
/** A Deny for all but some subjects is given this one more. */
function except({ statement, verdict, conditions }, policy, wanted) {
    const negated = conditions.find(({ operator, actual }) => {
        const known = (0,_trust_policy_operators_js__WEBPACK_IMPORTED_MODULE_2__/* .operatorOf */ .gN)(operator);
        return known?.negated && known.set === null && actual !== null && actual.length > 0;
    });
    const values = negated ? lacking(negated, wanted) : null;
    if (verdict !== 'met' || !negated || !values)
        return null;
    const { operator, key, expected } = negated;
    if (wanted.patterns && !(0,_trust_policy_operators_js__WEBPACK_IMPORTED_MODULE_2__/* .operatorOf */ .gN)(operator)?.wildcards)
        return null;
    return {
        steps: [{ does: 'except', key, values }],
        edits: [
            {
                op: 'set',
                path: [...placeOf(statement.position, policy), 'Condition', operator, key],
                value: [...expected, ...values],
            },
        ],
    };
}
/** A policy of one statement may have it without a list. */
function placeOf(position, { document, statements }) {
    return Array.isArray(at(document, statements)) ? [...statements, position - 1] : statements;
}
/** Where the policy is in its document: at the top, or in what `aws iam get-role` prints. Null where it is a text within the JSON. */
function policyPath(document) {
    const inner = [[], ['AssumeRolePolicyDocument'], ['Role', 'AssumeRolePolicyDocument']];
    return inner.find((path) => at(document, [...path, 'Statement']) !== undefined) ?? null;
}
const at = (document, path) => path.reduce((value, key) => typeof value === 'object' && value !== null
    ? value[key]
    : undefined, document);
/** The policy alone, after the edits. */
function editedPolicy(document, edits) {
    const text = (0,_edit_json_js__WEBPACK_IMPORTED_MODULE_3__/* .editJson */ .p)(JSON.stringify(document, null, 2), edits);
    const after = text === null ? null : JSON.parse(text);
    return at(after, policyPath(after) ?? []);
}


/***/ }),

/***/ 5401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   Mk: () => (/* binding */ signingStep),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   pI: () => (/* binding */ runFacts)
/* harmony export */ });
/* harmony import */ var _answers_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6693);
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4362);
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4295);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4473);
// What of a run the makers of remedies need to know, as plain data: collected by a rule's `find`, so that no scene is at hand where words are made.




const SECRET = /\bsecrets\.([A-Za-z_]\w*)/;
const secretIn = (expression) => SECRET.exec(expression ?? '')?.[1] ?? null;
function runFacts(scene) {
    const { settings, credentials, context } = scene;
    const key = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_2__/* .givenKey */ .xy)(credentials);
    const given = context.expressions ?? {};
    const variables = context.keyVariables;
    const read = {
        keyId: secretIn(given['aws-access-key-id']) ?? secretIn(variables.AWS_ACCESS_KEY_ID),
        secret: secretIn(given['aws-secret-access-key']) ?? secretIn(variables.AWS_SECRET_ACCESS_KEY),
        token: secretIn(given['aws-session-token']) ?? secretIn(variables.AWS_SESSION_TOKEN),
        role: secretIn(given['role-to-assume']),
    };
    const identity = (0,_answers_caller_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityObservation */ .D2)(scene)?.facts;
    return {
        terminal: !context.inActions,
        repository: context.repository,
        job: context.job,
        region: (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .isWellFormedRegion */ .qN)(settings.region) ? settings.region : null,
        regionFrom: settings.regionSource,
        partition: (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(identity?.arn ?? '')?.partition ?? (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionOf */ .iQ)(settings.region).id,
        account: identity?.accountId ?? key?.accountInKey ?? null,
        principal: identity?.arn ?? null,
        source: key?.source ?? null,
        type: (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialType */ .gx)(credentials),
        token: key?.sessionToken ? (key.tokenJoins ? 'variable' : 'with-key') : null,
        profile: credentials.beside.profile,
        roleToAssume: settings.roleToAssume,
        secretNames: {
            keyId: read.keyId ?? 'AWS_ACCESS_KEY_ID',
            secret: read.secret ?? 'AWS_SECRET_ACCESS_KEY',
            token: read.token ?? 'AWS_SESSION_TOKEN',
            role: read.role ?? 'AWS_ROLE_ARN',
        },
        secretNamesRead: read.keyId !== null || read.secret !== null,
        signIn: Object.fromEntries(['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'role-to-assume'].flatMap((name) => given[name] ? [[name, given[name]]] : [])),
        givenInputs: context.givenInputs,
        variableLevels: context.variableLevels,
        signInBefore: context.signInBefore,
        environment: context.environmentName,
        dependabot: context.actor === 'dependabot[bot]',
        caller: context.calledBy && {
            job: context.calledBy.job,
            secrets: context.calledBy.secrets,
            permissions: context.calledBy.permissions,
        },
        permissions: context.workflowJob?.permissions ?? null,
        idToken: credentials.beside.idToken,
    };
}
/** The step whose credentials this run uses: one before it, where the environment supplies them, else this one. */
const signingStep = ({ source, signInBefore }) => source === 'environment' && signInBefore ? { uses: signInBefore.uses, where: 'before' } : 'this';
/** Where a variable is set; one that the file does not name comes from outside of it. */
const levelOf = ({ terminal, variableLevels }, variable) => terminal ? 'terminal' : (variableLevels[variable] ?? 'job');
/** A step in a change: left out where it is this one. */
const at = (step) => (step === 'this' ? {} : { step });


/***/ }),

/***/ 6483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ KEY_INPUTS),
/* harmony export */   Aj: () => (/* binding */ newBedrockKey),
/* harmony export */   Jg: () => (/* binding */ giveSessionToken),
/* harmony export */   Jr: () => (/* binding */ swapInputs),
/* harmony export */   KB: () => (/* binding */ renewSession),
/* harmony export */   Nd: () => (/* binding */ nameEnvironment),
/* harmony export */   OS: () => (/* binding */ storeInPlace),
/* harmony export */   Ox: () => (/* binding */ storePairAgain),
/* harmony export */   QK: () => (/* binding */ unsetKeys),
/* harmony export */   S6: () => (/* binding */ passToReusable),
/* harmony export */   T8: () => (/* binding */ storeForDependabot),
/* harmony export */   WY: () => (/* binding */ removeSessionToken),
/* harmony export */   aF: () => (/* binding */ passStoredKey),
/* harmony export */   aU: () => (/* binding */ newKeyPair),
/* harmony export */   jY: () => (/* binding */ findEnvironment),
/* harmony export */   ko: () => (/* binding */ storeCleaned),
/* harmony export */   lQ: () => (/* binding */ fillGaps),
/* harmony export */   lW: () => (/* binding */ passesToken),
/* harmony export */   v3: () => (/* binding */ useEnvironment),
/* harmony export */   xn: () => (/* binding */ storeSecretValue),
/* harmony export */   yV: () => (/* binding */ storeSecret),
/* harmony export */   z$: () => (/* binding */ storeKeyPair)
/* harmony export */ });
/* unused harmony exports passToken, dropToken */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
/* harmony import */ var _run_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5401);
// Remedies for stored credentials: what each secret must contain, where it is stored, and how it reaches this step.


const KEY_INPUTS = ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token'];
const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/** Where a secret must be stored so that this run sees it: an environment's own value wins over the repository's. */
const storeOf = (run) => {
    if (run.dependabot)
        return { store: 'dependabot' };
    return run.environment ? { store: 'environment', environment: run.environment } : { store: 'repository' };
};
const storeSecret = (run, name, content) => ({
    kind: 'set-secret',
    name,
    ...storeOf(run),
    with: content,
});
/** In a terminal there is no secret: the variable itself is set, from what a person has. */
const exportVariable = (name, value) => ({
    kind: 'set-variable',
    name,
    value,
    at: 'terminal',
});
/** The change by which the session token of a secret reaches the credentials under test. */
function passToken(run) {
    const value = `\${{ secrets.${run.secretNames.token} }}`;
    if (run.terminal)
        return exportVariable('AWS_SESSION_TOKEN', 'SESSION_TOKEN');
    // The token of an input never joins a key of the environment.
    if (run.source === 'environment' && (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .signingStep */ .Mk)(run) === 'this')
        return { kind: 'set-variable', name: 'AWS_SESSION_TOKEN', value, at: (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .levelOf */ .In)(run, 'AWS_ACCESS_KEY_ID') };
    return { kind: 'set-input', name: 'aws-session-token', value, ...(0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__.at)((0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .signingStep */ .Mk)(run)) };
}
/** Whether the workflow hands a session token on already, so that only the secret is at fault. */
const passesToken = (run) => {
    const step = (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .signingStep */ .Mk)(run);
    const inputs = step === 'this' ? run.givenInputs : (run.signInBefore?.inputs ?? null);
    return Boolean(inputs?.includes('aws-session-token') || run.variableLevels.AWS_SESSION_TOKEN);
};
/** The three values of a session, printed by whoever may sign in. */
const sessionLook = (profile) => ({
    caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `On the machine of whoever may sign in: the three values of one session`,
    run: `aws configure export-credentials${profile ? ` --profile ${profile}` : ''} --format env`,
});
/** A temporary key came without its token; `passed` where the workflow hands one on, so that only the secret is at fault. */
function giveSessionToken(run, passed = passesToken(run)) {
    if (run.terminal)
        return {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set the session token too`,
            changes: [passToken(run)],
            after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${'AWS_SESSION_TOKEN'} has the token of the same session`,
            looks: [sessionLook(run.profile)],
        };
    const store = storeSecret(run, run.secretNames.token, 'session-token');
    return {
        title: passed ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store the session token as the secret ${run.secretNames.token}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Pass the session token`,
        changes: passed ? [store] : [passToken(run), store],
        after: passed
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the secret ${run.secretNames.token} has the token of the same sign-in as the key`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the step passes a session token`,
        notes: [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The token must come from the same sign-in as the key: if that session is over, store all three values again.`,
        ],
        looks: [sessionLook(null)],
    };
}
/** All three values again, from one sign-in: for a session that is over, replaced, or mixed of two. */
function renewSession(run) {
    if (run.terminal)
        return {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Sign in again, and set the three variables from one session`,
            changes: [
                exportVariable('AWS_ACCESS_KEY_ID', 'ACCESS_KEY_ID'),
                exportVariable('AWS_SECRET_ACCESS_KEY', 'SECRET_ACCESS_KEY'),
                exportVariable('AWS_SESSION_TOKEN', 'SESSION_TOKEN'),
            ],
            after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${'aws sts get-caller-identity'} answers with these variables`,
            looks: [sessionLook(run.profile)],
        };
    const { keyId, secret, token } = run.secretNames;
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store the three values of a new session`,
        changes: [
            storeSecret(run, keyId, 'access-key-id'),
            storeSecret(run, secret, 'secret-access-key'),
            storeSecret(run, token, 'session-token'),
            // A variable's token beside key inputs is another session's.
            ...((passesToken(run) || run.token === 'with-key') && run.token !== 'variable' ? [] : [passToken(run)]),
        ],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)([keyId, secret, token])} are from one new sign-in`,
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `This works until the new session ends: at most 12 hours for a person’s sign-in.`],
        looks: [sessionLook(null)],
    };
}
const CONTENT = { keyId: 'access-key-id', secret: 'secret-access-key', token: 'session-token' };
const VARIABLES = { keyId: 'AWS_ACCESS_KEY_ID', secret: 'AWS_SECRET_ACCESS_KEY', token: 'AWS_SESSION_TOKEN' };
/** The same values, stored again without what crept in. */
function storeCleaned(run, parts, crept) {
    if (run.terminal) {
        const [first, ...others] = parts.map((part) => exportVariable(VARIABLES[part], 'THE_SAME_VALUE_CLEANED'));
        return {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set the value again without ${crept}`,
            changes: [first, ...others],
            after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(parts.map((part) => VARIABLES[part]))} is the bare value`,
        };
    }
    const names = parts.map((part) => run.secretNames[part]);
    const [first, ...others] = names.map((name) => storeSecret(run, name, 'same-value-cleaned'));
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(names)} again without ${crept}`,
        changes: [first, ...others],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the secret ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(names)} has the bare value, without ${crept}`,
    };
}
/** Values that are in each other's place. */
function storeInPlace(run) {
    const { keyId, secret } = run.secretNames;
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store the key id and the secret each under its own name`,
        changes: run.terminal
            ? [
                exportVariable('AWS_ACCESS_KEY_ID', 'ACCESS_KEY_ID'),
                exportVariable('AWS_SECRET_ACCESS_KEY', 'SECRET_ACCESS_KEY'),
            ]
            : [storeSecret(run, keyId, 'access-key-id'), storeSecret(run, secret, 'secret-access-key')],
        after: run.terminal
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${'AWS_ACCESS_KEY_ID'} begins with ${'AKIA'} or ${'ASIA'}`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the secret ${keyId} has the id that begins with ${'AKIA'} or ${'ASIA'}, and ${secret} the secret of the same key`,
    };
}
/** The workflow gives each input the other's secret. */
function swapInputs(run) {
    const { keyId, secret } = run.secretNames;
    const give = (part, name) => passValue(run, part, name);
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Pass ${secret} as the key id, and ${keyId} as the secret`,
        changes: [give('keyId', secret), give('secret', keyId)],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the workflow passes ${secret} as the key id, and ${keyId} as the secret`,
    };
}
/** What was stored is the id of something else: the key's own id and its secret are stored as a pair. */
const storePairAgain = (run) => ({
    ...storeInPlace(run),
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store the id of an access key, with its secret`,
    notes: [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `IAM console → Users → the user → Security credentials lists the ids of the keys. AWS shows a secret only when the key is made: without a copy of it, create a new key.`,
    ],
});
/** One value that is missing, a placeholder, or another one's. */
function storeSecretValue(run, part, words = {}) {
    const name = run.secretNames[part];
    const { title = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store the secret ${name}`, notes } = words;
    if (run.terminal && part !== 'role')
        return {
            title: words.title ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set ${VARIABLES[part]}`,
            changes: [exportVariable(VARIABLES[part], CONTENT[part].replaceAll('-', '_').toUpperCase())],
            after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${VARIABLES[part]} has the value`,
            ...(notes ? { notes } : {}),
        };
    return {
        title,
        changes: [storeSecret(run, name, part === 'role' ? 'role-arn' : CONTENT[part])],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the secret ${name} has a value in ${whereStored(run)}`,
        ...(notes ? { notes } : {}),
    };
}
const whereStored = (run) => {
    if (run.dependabot)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the Dependabot secrets of the repository`;
    return run.environment ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the environment ${run.environment}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the secrets of the repository`;
};
/** Values that are missing, or stand-ins for the real ones, reach the step where the others of the key do. */
function fillGaps(run, gaps, words) {
    const each = gaps.flatMap(({ part, name, pass, store }) => {
        if (run.terminal)
            return [exportVariable(VARIABLES[part], capitals(CONTENT[part]))];
        return [...(pass ? [passValue(run, part, name)] : []), ...(store ? [storeSecret(run, name, CONTENT[part])] : [])];
    });
    const [first = storeSecret(run, gaps[0].name, CONTENT[gaps[0].part]), ...others] = each;
    const notes = [
        ...(words.notes ?? []),
        ...(isFromElsewhere(run, gaps)
            ? [
                (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Something outside of the workflow file, such as an earlier step or a ${'.env'} file, sets the variable: change it there, so that the other steps of the job have the value too.`,
            ]
            : []),
    ];
    return {
        title: run.terminal
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(gaps.map(({ part }) => VARIABLES[part]))} to the real value`
            : words.title,
        changes: [first, ...others],
        after: run.terminal
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${'aws sts get-caller-identity'} answers with these variables`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `this step has the real value of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(gaps.map(({ name }) => name))}`,
        ...(notes.length > 0 ? { notes } : {}),
    };
}
const capitals = (content) => content.replaceAll('-', '_').toUpperCase();
/** A variable that the file sets nowhere wins over `env:` of the job, and not over that of the step. */
const isFromElsewhere = (run, gaps) => !run.terminal &&
    run.source === 'environment' &&
    (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .signingStep */ .Mk)(run) === 'this' &&
    gaps.some(({ part, pass }) => pass && !run.variableLevels[VARIABLES[part]]);
/** Beside the other half of the key: an input's value never joins one of the environment. */
function passValue(run, part, name) {
    const value = `\${{ secrets.${name} }}`;
    const step = (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .signingStep */ .Mk)(run);
    if (run.source === 'environment' && step === 'this')
        return { kind: 'set-variable', name: VARIABLES[part], value, at: run.variableLevels[VARIABLES[part]] ?? 'step' };
    return { kind: 'set-input', name: INPUT_OF[part], value, ...(0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__.at)(step) };
}
const INPUT_OF = {
    keyId: 'aws-access-key-id',
    secret: 'aws-secret-access-key',
    token: 'aws-session-token',
};
/** The pair that the workflow reads and that is not there. */
function storeKeyPair(run) {
    const { keyId, secret } = run.secretNames;
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)([keyId, secret])} in ${whereStored(run)}`,
        changes: [storeSecret(run, keyId, 'access-key-id'), storeSecret(run, secret, 'secret-access-key')],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)([keyId, secret])} are stored in ${whereStored(run)}`,
    };
}
const userOf = (principal) => /:user\/(?:.*\/)?([\w+=,.@-]+)$/.exec(principal ?? '')?.[1] ?? 'USER';
/** A new key of an IAM user in the place of one that AWS does not know or whose secret is lost. */
function newKeyPair(run) {
    const user = userOf(run.principal);
    const { keyId, secret } = run.secretNames;
    const create = {
        kind: 'command',
        run: `aws iam create-access-key --user-name ${user} --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text`,
        by: 'aws-admin',
        effect: 'create-key',
        console: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `IAM console → Users → ${user} → Security credentials → Create access key. AWS shows the secret once.`,
    };
    const stored = run.terminal
        ? [
            exportVariable('AWS_ACCESS_KEY_ID', 'ACCESS_KEY_ID'),
            exportVariable('AWS_SECRET_ACCESS_KEY', 'SECRET_ACCESS_KEY'),
        ]
        : [storeSecret(run, keyId, 'access-key-id'), storeSecret(run, secret, 'secret-access-key')];
    return {
        title: run.terminal
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Create a new access key, and set it`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Create a new access key, and store both values`,
        changes: [create, ...stored, ...dropToken(run)],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${run.terminal ? 'AWS_ACCESS_KEY_ID' : keyId} is the id of a key that IAM lists as active`,
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `A user has at most two keys: delete the old one once the new one works.`],
    };
}
/** A long-term key has no session token: one that is passed on beside it makes AWS refuse the key. */
function dropToken(run) {
    if (run.terminal)
        return run.type === 'temporary' ? [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: 'terminal' }] : [];
    if (!passesToken(run) && run.token === null)
        return [];
    const level = run.variableLevels.AWS_SESSION_TOKEN;
    return level
        ? [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: level }]
        : run.token === 'variable' || (run.source === 'environment' && (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .signingStep */ .Mk)(run) === 'this')
            ? [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: 'job' }]
            : [{ kind: 'remove-input', name: 'aws-session-token', ...(0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__.at)((0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .signingStep */ .Mk)(run)) }];
}
/** A session token beside a long-term key: it leaves the place from which it came. */
function removeSessionToken(run, from) {
    const variable = { kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .levelOf */ .In)(run, 'AWS_SESSION_TOKEN') };
    const step = (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .signingStep */ .Mk)(run);
    const input = { kind: 'remove-input', name: 'aws-session-token', ...(0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__.at)(step) };
    const byInput = from === 'inputs' || (step !== 'this' && run.signInBefore?.inputs.includes('aws-session-token'));
    return {
        title: byInput ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Remove the input ${'aws-session-token'}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Unset ${'AWS_SESSION_TOKEN'}`,
        changes: [byInput ? input : variable],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the step passes a key that begins with ${'AKIA'}, and no session token`,
    };
}
/** The key inputs of this step hide credentials of the environment; `identity` is whom AWS took these for, null where it was not asked. */
function useEnvironment(run, identity) {
    const given = KEY_INPUTS.filter((name) => run.givenInputs?.includes(name));
    const usual = run.token === 'with-key' ? KEY_INPUTS : KEY_INPUTS.slice(0, 2);
    const [first, ...others] = (given.length > 0 ? given : usual).map((name) => ({ kind: 'remove-input', name }));
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Remove the key inputs, so that this step uses the credentials of the environment`,
        changes: [first, ...others],
        after: identity
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `this step shows the identity ${identity}`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `this step uses the environment’s credentials`,
        notes: [
            identity
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `AWS accepts the credentials that the environment has. Inputs win over them.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The environment has a key of its own. Inputs win over it.`,
        ],
    };
}
/** The environment's variables hide what was meant to be used, e.g. a profile. */
function unsetKeys(run, names = KEY_VARIABLES) {
    const [first, ...others] = names.map((name) => ({ kind: 'unset-variable', name, at: (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .levelOf */ .In)(run, name) }));
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Unset ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(names)}`,
        changes: [first, ...others],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .forCount */ .VL)(names, (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(names)} is not set`, (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(names)} are not set`),
    };
}
/** The secret exists in an environment of the repository, and this job names none. Which one is the reader's to know where no file tells. */
const findEnvironment = (names) => ({
    ...nameEnvironment('ENVIRONMENT'),
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Name the environment that has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(names)} in the job`,
    notes: [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Put the environment’s name in the place of ${'ENVIRONMENT'}: Settings → Environments lists them.`,
        PROTECTED,
    ],
    looks: [{ caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The secrets of an environment`, run: 'gh secret list --env ENVIRONMENT' }],
});
const PROTECTED = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The environment’s protection rules, such as reviewers and branches, then apply to this job.`;
const nameEnvironment = (environment) => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Name the environment ${environment} in the job`,
    changes: [{ kind: 'job', key: 'environment', value: environment }],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the job names the environment ${environment}, and its secrets reach this step`,
    notes: [PROTECTED],
});
/** A reusable workflow sees only the secrets that its caller hands over. */
function passToReusable(caller, names) {
    const named = names && names.length > 0 ? names : null;
    return {
        title: named
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Pass ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(named)} on to the reusable workflow`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Pass the secrets on to the reusable workflow`,
        changes: [
            {
                kind: 'job',
                key: 'secrets',
                value: named ? Object.fromEntries(named.map((name) => [name, `\${{ secrets.${name} }}`])) : 'inherit',
                job: caller,
            },
        ],
        after: named
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the job ${caller} passes ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(named)} on`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the job ${caller} says ${'secrets: inherit'}`,
    };
}
/** Dependabot's runs see Dependabot's secrets alone. */
function storeForDependabot(run) {
    const { keyId, secret } = run.secretNames;
    // Where the workflow file is not at hand, nothing tells whether the step reads them.
    const isRead = run.givenInputs !== null || run.secretNamesRead;
    return {
        title: isRead
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)([keyId, secret])} as Dependabot secrets`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)([keyId, secret])} as Dependabot secrets, and pass them`,
        changes: [
            { kind: 'set-secret', name: keyId, store: 'dependabot', with: 'access-key-id' },
            { kind: 'set-secret', name: secret, store: 'dependabot', with: 'secret-access-key' },
            ...(isRead ? [] : passStoredKey(run).changes),
        ],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the Dependabot secrets of the repository have ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)([keyId, secret])}`,
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Give Dependabot a key that may only read: its runs execute the code of new dependencies.`],
    };
}
/** The inputs through which stored secrets reach this step, where the workflow gives none. */
function passStoredKey(run) {
    const { keyId, secret } = run.secretNames;
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Pass the stored key to this step`,
        changes: [
            { kind: 'set-input', name: 'aws-access-key-id', value: `\${{ secrets.${keyId} }}` },
            { kind: 'set-input', name: 'aws-secret-access-key', value: `\${{ secrets.${secret} }}` },
        ],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the step passes ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)([keyId, secret])}`,
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The secrets must exist under these names: Settings → Secrets and variables → Actions.`],
    };
}
/** A Bedrock API key that is wrong, over, or of another Region. */
function newBedrockKey(run) {
    const name = 'AWS_BEARER_TOKEN_BEDROCK';
    return {
        title: run.terminal ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set a new Bedrock API key` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Store a new Bedrock API key as the secret ${name}`,
        changes: run.terminal ? [exportVariable(name, 'BEDROCK_API_KEY')] : [storeSecret(run, name, 'bedrock-api-key')],
        after: run.region
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${name} has an API key that Bedrock made in ${run.region}`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${name} has an API key that Bedrock accepts`,
        notes: [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Amazon Bedrock console → API keys. A short-term key ends after at most 12 hours, and works in its own Region alone.`,
        ],
    };
}


/***/ }),

/***/ 1270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stopPodTags),
/* harmony export */   L: () => (/* binding */ stopPassingTags)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8923);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9910);
// Remedies for session tags that go on to the role: who made the session leaves them out.



/** https://github.com/aws-actions/configure-aws-credentials#session-tagging */
function stopPassingTags({ signInBefore }) {
    if (!signInBefore)
        return [];
    const step = { uses: signInBefore.uses, where: 'before' };
    if (signInBefore.inputs.includes('transitive-tag-keys')) {
        const remedy = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .removeInput */ .Zb)('transitive-tag-keys', {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Let the step ${signInBefore.uses} pass no tags on`,
            after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the step ${signInBefore.uses} names no ${'transitive-tag-keys'}`,
        });
        return [{ ...remedy, changes: [{ kind: 'remove-input', name: 'transitive-tag-keys', step }] }];
    }
    return [
        (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .setInput */ .zF)('role-skip-session-tagging', 'true', {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Let the step ${signInBefore.uses} add no session tags`,
            after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the step ${signInBefore.uses} has ${'role-skip-session-tagging: true'}`,
            step,
        }),
    ];
}
/** https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdatePodIdentityAssociation.html */
const stopPodTags = (0,_people_js__WEBPACK_IMPORTED_MODULE_2__/* .onRunner */ .o)({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Let EKS Pod Identity add no session tags`,
    setting: 'pod-identity',
    says: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Disable the session tags of the pod identity association.`,
    run: 'aws eks update-pod-identity-association --cluster-name CLUSTER --association-id ASSOCIATION_ID --disable-session-tags',
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the association has ${'disableSessionTags: true'}`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Policies that ask for these tags, such as ${'kubernetes-namespace'}, then no longer fit.`],
});


/***/ }),

/***/ 2833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A word that a shell takes as it is; quoted where it has anything else than plain characters. */
const shellWord = (value) => /^[\w+=,.@:/-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;


/***/ }),

/***/ 9889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ signIn),
/* harmony export */   Zh: () => (/* binding */ signInOnMachine),
/* harmony export */   rt: () => (/* binding */ useOwnProfile),
/* harmony export */   xk: () => (/* binding */ useOwnProfileInEmulator)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2833);
// Remedies of a person at a machine: sign in, where a profile's session is over.


/** `aws login` is the AWS CLI's own since 2.32: https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html */
function signIn({ profile, how, first = false }) {
    const run = `aws ${how === 'sso' ? 'sso login' : 'login'}${profile ? ` --profile ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(profile)}` : ''}`;
    return {
        title: first ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Sign in` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Sign in again`,
        changes: [{ kind: 'command', run, by: 'person', effect: 'sign-in' }],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${`aws sts get-caller-identity${profile ? ` --profile ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(profile)}` : ''}`} answers`,
    };
}
const OWN_PROFILE = 'PROFILE';
const MUST_BE_TRUSTED = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The role’s trust policy must name that identity.`;
const signInAs = (more = []) => ({
    kind: 'command',
    run: [`aws sso login --profile ${OWN_PROFILE}`, ...more].join('\n'),
    by: 'person',
    effect: 'sign-in',
});
/** Where there is no token of GitHub's, a person's own profile assumes the role. */
const useOwnProfile = () => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Assume the role with credentials of your own`,
    changes: [signInAs(), { kind: 'set-variable', name: 'AWS_PROFILE', value: OWN_PROFILE, at: 'terminal' }],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${`aws sts get-caller-identity --profile ${OWN_PROFILE}`} answers, and ${'AWS_PROFILE'} names the profile`,
    notes: [MUST_BE_TRUSTED],
});
/** A terminal without credentials: a profile of the person's own supplies them. */
const signInOnMachine = () => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Sign in on this machine`,
    changes: [signInAs(), { kind: 'set-variable', name: 'AWS_PROFILE', value: OWN_PROFILE, at: 'terminal' }],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${`aws sts get-caller-identity --profile ${OWN_PROFILE}`} answers, and ${'AWS_PROFILE'} names the profile`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `A profile that has an access key, or a role, needs no sign-in: the variable is enough.`],
    looks: [{ caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The profiles of this machine`, run: 'aws configure list-profiles' }],
});
/** https://nektosact.com/usage/index.html#env-file: the emulator hands the file's variables to every step. */
const useOwnProfileInEmulator = () => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Give ${'act'} credentials of your own, which assume the role`,
    changes: [
        signInAs([
            `aws configure export-credentials --profile ${OWN_PROFILE} --format env-no-export > aws.env`,
            'act --env-file aws.env',
        ]),
    ],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the run by ${'act'} has ${'AWS_ACCESS_KEY_ID'}, ${'AWS_SECRET_ACCESS_KEY'} and ${'AWS_SESSION_TOKEN'}`,
    notes: [MUST_BE_TRUSTED, (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Do not commit ${'aws.env'}.`],
});


/***/ }),

/***/ 8600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ trustFacts),
/* harmony export */   Tu: () => (/* binding */ assumeWith),
/* harmony export */   ZI: () => (/* binding */ applyFile),
/* harmony export */   cp: () => (/* binding */ acceptTags),
/* harmony export */   jV: () => (/* binding */ applyTrustPolicy),
/* harmony export */   nO: () => (/* binding */ assumeByToken),
/* harmony export */   rh: () => (/* binding */ narrowFacts),
/* harmony export */   u8: () => (/* binding */ acceptThisJob),
/* harmony export */   xZ: () => (/* binding */ roleNameOf),
/* harmony export */   xl: () => (/* binding */ trustOneRepository)
/* harmony export */ });
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(706);
/* harmony import */ var _trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7566);
/* harmony import */ var _trust_policy_lint_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5000);
/* harmony import */ var _trust_policy_subject_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4009);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4017);
/* harmony import */ var _repair_trust_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9122);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2833);
// Remedies for a role's trust policy: the one line that has to change where the policy is at hand, else what a policy must accept for exactly this job.








function trustFacts(scene, atHand) {
    const { settings, claims } = scene;
    const generated = (0,_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_0__/* .trustPolicyForJob */ .BQ)(scene);
    const { subjects, patterns } = 'subjects' in generated ? generated : { subjects: [], patterns: false };
    const job = { claims: claims ?? {}, roleArn: settings.roleToAssume, sessionName: settings.roleSessionName };
    const { edits, steps } = atHand
        ? (0,_repair_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .repairTrustPolicy */ .cv)(atHand.document, atHand.evaluation, { job, subjects, patterns })
        : _repair_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_REPAIR */ .un;
    return {
        role: settings.roleToAssume,
        roleName: roleNameOf(settings.roleToAssume),
        file: atHand && !atHand.live ? atHand.source : null,
        edits,
        steps,
        document: documentAfter(atHand, edits, 'json' in generated ? JSON.parse(generated.json) : null),
        refused: 'refused' in generated ? generated.refused : null,
        subjects,
        everyPullRequest: subjects.some((subject) => subject.endsWith(':pull_request')),
        queue: (0,_trust_policy_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .queueTarget */ .Xl)((0,_trust_policy_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSubject */ .Ci)(claims?.sub)),
        reusable: (0,_trust_policy_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .reusableWorkflowOf */ .uy)(claims),
    };
}
function documentAfter(atHand, edits, generated) {
    if (edits.length === 0)
        return generated;
    return atHand?.live ? (0,_repair_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .editedPolicy */ .ed)(atHand.document, edits) : null;
}
/** The name that commands take: without the path. */
const roleNameOf = (arn) => /^role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec((0,_names_arn_js__WEBPACK_IMPORTED_MODULE_5__/* .parseArn */ .Lw)(arn)?.resource ?? '')?.[1] ?? 'ROLE';
const EVERY_PULL_REQUEST = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `All pull requests of the repository have the same subject, whatever their branch: give this role no more than reading.`;
const OTHERS_RELY = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Do not replace the whole policy: other jobs may rely on what it has.`;
const EVERY_ENTRY = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `A merge queue makes a branch for each entry, so the value ends with ${'*'}.`;
const applyFile = (file) => (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `AWS has what was last applied: apply ${file} after the change.`;
const printPolicy = (roleName) => ({
    caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `What the role’s trust policy says now`,
    run: `aws iam get-role --role-name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_7__/* .shellWord */ .r)(roleName)} --query Role.AssumeRolePolicyDocument`,
});
/** Null where no trust policy can be written for this job and none at hand can be edited. */
function acceptThisJob(facts) {
    const { role, roleName, file, edits, document, subjects } = facts;
    if (edits.length === 0 && document === null)
        return null;
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Let the trust policy of ${roleName} accept this job`,
        changes: [
            { kind: 'edit-trust-policy', role, edits, file: edits.length > 0 ? file : null, document, says: sayEdits(facts) },
        ],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `the trust policy of ${roleName} accepts ${accepted(subjects)}`,
        ...withNotes(notesOf(facts)),
        ...(edits.length > 0 ? {} : { looks: [printPolicy(roleName)] }),
    };
}
const accepted = (subjects) => subjects.length > 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .enumerate */ .HL)(subjects) : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `the subject of this job`;
const withNotes = (notes) => (notes.length > 0 ? { notes } : {});
function sayEdits({ steps, roleName, file }) {
    const policy = file ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `${file}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `the trust policy of ${roleName}`;
    if (steps.length === 0)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Add the values of this policy’s conditions to those that the trust policy of ${roleName} accepts.`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `In ${policy}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .join */ .fj)(steps.map(sayStep), ', and ')}.`;
}
function sayStep(step) {
    switch (step.does) {
        case 'add':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `add ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .enumerate */ .HL)(step.values)} to ${step.key}`;
        case 'compare':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `add ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .enumerate */ .HL)(step.values)} to ${step.key} and compare it with ${step.operator}`;
        case 'rename':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `write the key ${step.key} as ${step.to}`;
        case 'trust':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `trust ${step.to} instead of ${step.provider}`;
        case 'except':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `add ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .enumerate */ .HL)(step.values)} to ${step.key} of the ${'Deny'} statement`;
    }
}
function notesOf({ edits, file, everyPullRequest, queue, reusable, refused }) {
    return [
        ...(edits.length > 0 ? [] : [OTHERS_RELY]),
        ...(edits.length > 0 && file ? [applyFile(file)] : []),
        ...(everyPullRequest ? [EVERY_PULL_REQUEST] : []),
        ...(queue ? [EVERY_ENTRY] : []),
        ...(reusable ? [bindWorkflow(reusable)] : []),
        ...(refused && edits.length === 0 ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `No policy is written out here, because ${[refused]}.`] : []),
    ];
}
const bindWorkflow = ({ workflow }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `To let in this reusable workflow alone, ask for ${'job_workflow_ref'} too: it is ${workflow}.`;
/** The whole file is what AWS should have. */
function applyTrustPolicy(role, file, document) {
    const roleName = roleNameOf(role);
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Apply ${file} to the role ${roleName}`,
        changes: [
            {
                kind: 'edit-trust-policy',
                role,
                edits: [],
                file: null,
                document: (0,_repair_trust_js__WEBPACK_IMPORTED_MODULE_4__.at)(document, (0,_repair_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .policyPath */ .k1)(document) ?? []),
                says: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Give the role ${roleName} the trust policy that ${file} has.`,
            },
        ],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `AWS has the trust policy of ${file} for the role ${roleName}`,
        looks: [printPolicy(roleName)],
    };
}
/** A role that trusts another identity than GitHub's tokens is assumed with that identity: the trust policy is right as it is. */
const assumeWith = (way, role, whose = way === 'oidc' ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `GitHub’s token` : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `the credentials of the job`) => ({
    title: way === 'oidc'
        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Assume ${role} with ${whose}, without a key`
        : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Assume ${role} with ${whose}, not with GitHub’s token`,
    changes: [{ kind: 'set-input', name: 'assume-with', value: way }],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `this step assumes ${role} with ${whose}`,
});
/** The edits after which only this repository's jobs fit what is too open. */
function narrowFacts(scene, { source, live, document }, openings) {
    const generated = (0,_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_0__/* .trustPolicyForJob */ .BQ)(scene);
    const subjects = 'subjects' in generated ? generated.subjects : [];
    const patterns = subjects.flatMap((subject) => {
        const place = /^repo:[^:]+:/.exec(subject)?.[0];
        return place && (0,_trust_policy_generate_js__WEBPACK_IMPORTED_MODULE_0__/* .isExact */ .u0)(place) ? [`${place}*`] : [];
    });
    const base = (0,_repair_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .policyPath */ .k1)(document);
    const edits = base && patterns.length > 0 ? openings.flatMap((each) => narrow(each, { document, base, patterns })) : [];
    return {
        role: scene.settings.roleToAssume,
        roleName: roleNameOf(scene.settings.roleToAssume),
        file: live ? null : source,
        edits,
        document: live && edits.length > 0 ? (0,_repair_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .editedPolicy */ .ed)(document, edits) : null,
        repository: scene.context.repository,
        patterns,
    };
}
function narrow({ statement, provider, conditions }, { document, base, patterns }) {
    const path = [...(0,_repair_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(statement.position, { document, statements: [...base, 'Statement'] }), 'Condition'];
    if (conditions.length === 0)
        return [{ op: 'set', path: [...path, 'StringLike', `${provider}:sub`], value: patterns }];
    return conditions.flatMap(({ operator, key, expected }) => {
        const single = operator.replace('ForAllValues:', '');
        const closed = expected.filter((value) => (0,_trust_policy_lint_js__WEBPACK_IMPORTED_MODULE_1__/* .wildcardIn */ .I)(value) === null);
        const value = [...closed, ...(closed.length < expected.length ? patterns : [])];
        const set = { op: 'set', path: [...path, single, key], value };
        return single === operator ? [set] : [set, { op: 'remove', path: [...path, operator, key] }];
    });
}
/** What is too open is closed to all but this repository. */
function trustOneRepository({ role, roleName, file, edits, document, repository, patterns, }) {
    const one = edits.length > 0;
    return {
        title: one ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Let only jobs of ${repository} assume ${roleName}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Name owner and repository in full`,
        changes: [
            {
                kind: 'edit-trust-policy',
                role,
                edits,
                file: one ? file : null,
                document,
                says: one
                    ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `In ${file ?? 'the trust policy'}, let ${'sub'} accept ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .enumerate */ .HL)(patterns, 'or')} in the place of what is too open.`
                    : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Let ${'sub'} name owner and repository: for all branches of one repository, ${'repo:OWNER/REPO:*'} under ${'StringLike'}.`,
            },
        ],
        after: one
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `the trust policy of ${roleName} accepts jobs of ${repository} alone`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `the trust policy of ${roleName} names owner and repository in full`,
        notes: [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Other repositories that use this role lose it: add them by name.`,
            ...(one && file ? [applyFile(file)] : []),
        ],
    };
}
/** A role that trusts GitHub's tokens needs no key: with what the job lacks to ask for one. */
function assumeByToken(run, role) {
    const remedy = assumeWith('oidc', role);
    const grants = run.idToken ? [] : (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .allowIdToken */ .ac)(run).changes;
    return {
        ...remedy,
        changes: [...remedy.changes, ...grants],
        notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The role’s trust policy must accept GitHub’s tokens for this job.`],
    };
}
/** The token's session tags: the action beside the exchange, in the statement that accepts this job. */
function acceptTags({ role, roleName, document }) {
    const statement = (0,_repair_trust_js__WEBPACK_IMPORTED_MODULE_4__.at)(document, ['Statement', 0]);
    const actions = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'];
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Allow ${'sts:TagSession'} in the role’s trust policy`,
        changes: [
            {
                kind: 'edit-trust-policy',
                role,
                edits: [],
                file: null,
                document: statement
                    ? { Version: '2012-10-17', Statement: [{ ...statement, Action: actions }] }
                    : null,
                says: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Let the statement that accepts this job name ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .enumerate */ .HL)(actions)} in the trust policy of ${roleName}.`,
            },
        ],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `the trust policy of ${roleName} allows ${'sts:TagSession'} beside ${'sts:AssumeRoleWithWebIdentity'}`,
        notes: [OTHERS_RELY],
    };
}


/***/ }),

/***/ 9910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ removeItem),
/* harmony export */   Gn: () => (/* binding */ acceptFinding),
/* harmony export */   HH: () => (/* binding */ endQuietly),
/* harmony export */   Tv: () => (/* binding */ replaceValues),
/* harmony export */   Zb: () => (/* binding */ removeInput),
/* harmony export */   dZ: () => (/* binding */ removeItems),
/* harmony export */   uQ: () => (/* binding */ replaceValue),
/* harmony export */   yT: () => (/* binding */ replaceEach),
/* harmony export */   zF: () => (/* binding */ setInput)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
/* harmony import */ var _run_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5401);
// Remedies that change one value: an input, or one item of a list.


const withNotes = (notes) => notes && notes.length > 0 ? { notes } : {};
/** One value of an input becomes another; of a list, that item alone. */
const replaceValue = (name, from, to, { title, after, notes }) => ({
    title: title ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Use ${to} instead of ${from}`,
    changes: [{ kind: 'replace-value', name, from, to }],
    after,
    ...withNotes(notes),
});
/** Several items of one list at once. */
function replaceValues(name, pairs, { title, after, notes }) {
    const [first, ...others] = pairs.map(([from, to]) => ({ kind: 'replace-value', name, from, to }));
    return {
        title: title ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Use ${pairs[0][1]} instead of ${pairs[0][0]}`,
        changes: [first, ...others],
        after,
        ...withNotes(notes),
    };
}
/** Several items of one list are not asked for any more. */
const removeItems = (name, items, words) => {
    const [first, ...others] = items.map((item) => ({ kind: 'remove-value', name, item }));
    return { ...removeItem(name, items[0] ?? '', words), changes: [first, ...others] };
};
/** Several items of one list become others; each of them the same, where only the reader knows what. */
const replaceEach = (name, items, to, words) => {
    const [first = '', ...others] = items;
    return replaceValues(name, [[first, to], ...others.map((item) => [item, to])], words);
};
/** One item of a list is not asked for any more. */
const removeItem = (name, item, { title, after, notes }) => ({
    title: title ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Remove ${item} from ${name}`,
    changes: [{ kind: 'remove-value', name, item }],
    after,
    ...withNotes(notes),
});
const setInput = (name, value, { title, after, notes, step = 'this' }) => ({
    title: title ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Set ${name} to ${value}`,
    changes: [{ kind: 'set-input', name, value, ...(0,_run_facts_js__WEBPACK_IMPORTED_MODULE_0__.at)(step) }],
    after,
    ...withNotes(notes),
});
const removeInput = (name, { title, after, notes }) => ({
    title: title ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Remove the input ${name}`,
    changes: [{ kind: 'remove-input', name }],
    after,
    ...withNotes(notes),
});
/** Where GitHub withholds the secrets from a run, this action has nothing to check. */
const endQuietly = () => setInput('on-fork', 'skip', {
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Let this step end without an error in such runs`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the step is skipped with a notice where GitHub withholds the secrets`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Later steps that need AWS still fail in such runs.`],
});
/** A warning or a notice that is meant to be so. `ignored` is what the input lists already. */
const acceptFinding = (id, ignored = []) => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Accept it, where it is meant to be so`,
    changes: [{ kind: 'set-input', name: 'ignore', value: [...new Set([...ignored, id])].join(', ') }],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the finding ${id} is listed as accepted`,
});


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ durationExceeded)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4362);
/* harmony import */ var _remedies_administration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1750);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_trust_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8600);
/* harmony import */ var _remedies_values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9910);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(706);
/* harmony import */ var _trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8944);
/* harmony import */ var _credentials_written_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5615);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7156);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1543);










const OVER_MAXIMUM = /exceeds the MaxSessionDuration/i;
const IN_A_CHAIN = /session limit for roles assumed by role chaining|role chaining/i;
const OUT_OF_RANGE = /at 'durationSeconds' failed to satisfy/i;
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#id_roles_terms-and-concepts: a chain's sessions last one hour at most.
const CHAIN_LIMIT = 3600;
// The least maximum that a role can have: https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
const LEAST_MAXIMUM = 3600;
const MOST = 43_200;
const durationExceeded = (0,_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .rule */ .H)({
    id: 'assume-role/duration-exceeded',
    severities: ['error'],
    title: 'The session was asked to last longer than the role allows',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .inputs */ .Q)('role-duration-seconds', 'role-to-assume'),
    stops: isCertainChain,
    find(scene) {
        const certain = isCertainChain(scene);
        const refusals = (0,_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_4__/* .refusedExchanges */ .xx)(scene).filter(({ error: { message } }) => [OVER_MAXIMUM, IN_A_CHAIN, OUT_OF_RANGE].some((words) => words.test(message)));
        const [first] = refusals;
        if (!first && !certain)
            return [];
        const { settings } = scene;
        return [
            {
                subjects: [settings.roleToAssume],
                confidence: 'certain',
                refusals,
                limit: certain || IN_A_CHAIN.test(first?.error.message ?? '') ? 'chain' : 'role',
                sessionOf: certain ? (0,_credentials_written_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceLabel */ .en)(scene) : null,
                asked: settings.roleDurationSeconds,
                maximum: maximumOf(scene),
                role: settings.roleToAssume,
                run: (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .runFacts */ .pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        ...WORDS[facts.limit],
        evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_5__/* .evidence */ .MX)([
            ...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_5__/* .citeAll */ .rb)(facts.refusals),
            ...(facts.sessionOf
                ? [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the credentials come from ${[facts.sessionOf]}, so they are a role’s session` }]
                : []),
            ...(facts.asked ? [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${'role-duration-seconds'} is ${facts.asked}` }] : []),
            ...(facts.maximum ? [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the role’s maximum is ${facts.maximum} seconds` }] : []),
        ]),
        remedies: remediesFor(facts),
    }),
});
const WORDS = {
    chain: {
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `A role that is assumed with another role’s session lasts one hour at most.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The credentials given are themselves a role’s session, so this is a chain. The role’s own maximum does not count.`,
    },
    role: {
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The session was asked to last longer than the role allows.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The role’s maximum session duration is lower than ${'role-duration-seconds'} of this step.`,
    },
};
/** A machine's or container's credentials are a role's session, so that more than an hour is refused whatever the role says. */
function isCertainChain({ settings, credentials }) {
    const source = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_9__/* .givenKey */ .xy)(credentials)?.source;
    return (settings.roleToAssume !== '' &&
        (settings.roleDurationSeconds ?? 0) > CHAIN_LIMIT &&
        (source === 'instance' || source === 'container'));
}
const maximumOf = ({ observations }) => observations.flatMap((o) => o.operation === 'GetRole' && o.status === 'ok' && o.facts.maxSessionDuration ? [o.facts.maxSessionDuration] : [])[0] ?? null;
function remediesFor({ limit, asked, maximum, role, run }) {
    if (limit === 'chain')
        return [lower(CHAIN_LIMIT), ...(run.terminal ? [] : [(0,_remedies_trust_js__WEBPACK_IMPORTED_MODULE_2__/* .assumeByToken */ .nO)(run, role)])];
    const first = maximum ? lower(maximum) : leaveOut;
    const canRaise = asked !== null && asked <= MOST && /:role\//.test(role);
    return canRaise ? [first, (0,_remedies_administration_js__WEBPACK_IMPORTED_MODULE_0__/* .allowDuration */ .Kr)((0,_remedies_trust_js__WEBPACK_IMPORTED_MODULE_2__/* .roleNameOf */ .xZ)(role), asked)] : [first];
}
const lower = (seconds) => (0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_3__/* .setInput */ .zF)('role-duration-seconds', String(seconds), {
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Ask for a session of ${seconds} seconds`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${'role-duration-seconds'} of this step is ${seconds} or less`,
});
const leaveOut = (0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_3__/* .removeInput */ .Zb)('role-duration-seconds', {
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Ask for a session of one hour: remove the input ${'role-duration-seconds'}`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `this step asks for AWS’s default, ${LEAST_MAXIMUM} seconds`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Every role allows one hour. The role’s own maximum was not read.`],
});


/***/ }),

/***/ 4122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ invalidParameter)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4362);
/* harmony import */ var _remedies_people_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(8923);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6483);
/* harmony import */ var _remedies_session_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1270);
/* harmony import */ var _remedies_trust_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8600);
/* harmony import */ var _remedies_values_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9910);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(706);
/* harmony import */ var _trust_policy_caller_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2362);
/* harmony import */ var _trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8944);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7156);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1543);












// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const PACKED = /^PackedPolicyTooLarge/;
const SOURCE_IDENTITY = /source ?identity/i;
const NAMED = /at '(roleSessionName|externalId|tags?[\w.]*|policy|policyArns|transitiveTagKeys|sourceIdentity)[^']*' failed to satisfy|session tags?|source identity|RoleSessionName|ExternalId/i;
const invalidParameter = (0,_rule_js__WEBPACK_IMPORTED_MODULE_8__/* .rule */ .H)({
    id: 'assume-role/invalid-parameter',
    severities: ['error'],
    title: "A parameter of the role session breaks STS's rules",
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_8__/* .inputs */ .Q)('role-to-assume'),
    stops: true,
    find(scene) {
        if (!scene.settings.roleToAssume)
            return [];
        const refusals = (0,_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedExchanges */ .xx)(scene).filter(({ error: { code, message } }) => PACKED.test(code) ||
            code === 'MalformedPolicyDocument' ||
            (/^ValidationError/.test(code) && NAMED.test(message)));
        const written = [...sessionName(scene), ...externalId(scene)];
        const found = written.length > 0 ? written : byAnswer(scene, refusals);
        return found.map((parameter) => ({
            subjects: ['name' in parameter || 'known' in parameter ? parameter.parameter : parameter.role],
            confidence: 'certain',
            refusals,
            run: (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .runFacts */ .pI)(scene),
            ...parameter,
        }));
    },
    tell(facts) {
        switch (facts.parameter) {
            case 'role-session-name':
                return { ...tellSessionName(facts), remedies: [nameSession(facts.fitting)] };
            case 'role-external-id':
                return { ...tellExternalId(facts), remedies: [giveExternalId(facts)] };
            default:
                return {
                    ...WORDS[facts.parameter](facts),
                    evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_7__/* .evidence */ .MX)((0,_evidence_js__WEBPACK_IMPORTED_MODULE_7__/* .citeAll */ .rb)(facts.refusals)),
                    remedies: remediesFor(facts),
                };
        }
    },
});
const faultOf = (value, most) => value.length < 2 || value.length > most ? 'length' : 'characters';
function sessionName({ settings, context }) {
    const name = settings.roleSessionName;
    if (SESSION_NAME.test(name))
        return [];
    const isExpression = Boolean(context.expressions?.['role-session-name']);
    return [
        {
            parameter: 'role-session-name',
            name: name.slice(0, 100),
            fault: faultOf(name, 64),
            fitting: isExpression ? BY_RUN : fittingName(name),
        },
    ];
}
// A branch's name has slashes, a bot's has brackets: a run's number has neither.
const BY_RUN = 'github-${{ github.run_id }}';
function fittingName(name) {
    const trim = (value) => value.replace(/^[-.]+|[-.]+$/g, '');
    const fitting = trim(trim(name.trim().replace(/[^\w+=,.@-]+/g, '-')).slice(0, 64));
    return SESSION_NAME.test(fitting) ? fitting : 'aws-credentials-preflight';
}
/** The external id goes with AssumeRole alone: with a token it is not sent, and may be what it likes. */
function externalId(scene) {
    const { settings, credentials, context, trustPolicy } = scene;
    const id = settings.roleExternalId;
    const key = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_9__/* .givenKey */ .xy)(credentials);
    const byToken = settings.assumeWith === 'auto' && credentials.beside.idToken && key?.source !== 'inputs';
    const sent = key !== null && !byToken && settings.assumeWith !== 'oidc';
    if (!id || !sent || _trust_policy_caller_js__WEBPACK_IMPORTED_MODULE_5__/* .EXTERNAL_ID */ .AQ.test(id))
        return [];
    const secret = /\bsecrets\.([A-Za-z_]\w*)/.exec(context.expressions?.['role-external-id'] ?? '')?.[1] ?? null;
    const file = trustPolicy ? (0,_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_6__/* .readablePolicies */ .fi)(scene).find(({ live }) => !live) : undefined;
    return [
        {
            parameter: 'role-external-id',
            length: id.length,
            fault: faultOf(id, 1224),
            known: (file && (0,_trust_policy_caller_js__WEBPACK_IMPORTED_MODULE_5__/* .externalIdsIn */ .lL)(file.policy)[0]) ?? null,
            secret: _trust_policy_caller_js__WEBPACK_IMPORTED_MODULE_5__/* .EXTERNAL_ID */ .AQ.test(id.trim()) ? secret : null,
        },
    ];
}
function byAnswer({ settings, credentials }, refusals) {
    const [first] = refusals;
    if (!first)
        return [];
    return [
        {
            parameter: parameterIn(first),
            role: settings.roleToAssume,
            session: Boolean((0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_9__/* .givenKey */ .xy)(credentials)?.sessionToken),
            fromContainer: (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_9__/* .givenKey */ .xy)(credentials)?.source === 'container',
        },
    ];
}
function parameterIn({ error: { code, message } }) {
    if (PACKED.test(code))
        return 'session tags';
    if (SOURCE_IDENTITY.test(message))
        return 'source identity';
    if (/roleSessionName/i.test(message))
        return 'session name';
    return /externalId/i.test(message) ? 'external id' : 'another one';
}
const NAME_FAULTS = {
    length: (name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `It has ${name.length} characters; STS takes 2 to 64.`,
    characters: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `It has other characters than letters, digits and ${'+=,.@-_'}, which are all that STS takes.`,
};
const tellSessionName = ({ name, fault, refusals }) => ({
    headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `${'role-session-name'} is not a valid name for a role session.`,
    explanation: NAME_FAULTS[fault](name),
    evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_7__/* .evidence */ .MX)([{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `${'role-session-name'} is ${name}` }, ...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_7__/* .citeAll */ .rb)(refusals)]),
});
const ID_FAULTS = {
    length: (length) => (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `It has ${length} characters; STS takes 2 to 1224.`,
    characters: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `It has other characters than letters, digits and ${'+=,.@:/-_'}, which are all that STS takes.`,
};
const tellExternalId = ({ length, fault, refusals }) => ({
    headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `${'role-external-id'} is not a valid external id.`,
    explanation: ID_FAULTS[fault](length),
    evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_7__/* .evidence */ .MX)([{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `${'role-external-id'} has ${length} characters` }, ...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_7__/* .citeAll */ .rb)(refusals)]),
});
const REFUSED = {
    headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `STS refuses a parameter of the role’s session.`,
    explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `The answer names it; it was not known to be wrong before.`,
};
const WORDS = {
    'session tags': ({ session }) => ({
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `The session tags or policies are too large for the role’s session.`,
        explanation: session
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `This action sends neither: they come with the session that was given, which passes its tags on to every role that it assumes.`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `This action sends neither, so they were added on the way, or come with the caller.`,
    }),
    'source identity': () => ({
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `STS refuses the source identity of the role’s session.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `This action sends none: it comes with the session that was given, and cannot be changed there.`,
    }),
    'session name': () => REFUSED,
    'external id': () => REFUSED,
    'another one': () => REFUSED,
};
const nameSession = (name) => (0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_4__/* .setInput */ .zF)('role-session-name', name, {
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `Use a name of letters, digits and hyphens`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `${'role-session-name'} is ${name}`,
    notes: [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `Names of branches have slashes, and names of bots have brackets: ${'${{ github.run_id }}'} has neither.`,
    ],
});
const FROM_POLICY = (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `Copy it from the condition on ${'sts:ExternalId'} in the role’s trust policy, without quotes or white space.`;
function giveExternalId({ known, secret, run }) {
    const title = (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `Give the external id as the trust policy has it`;
    if (!known && secret)
        return {
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `Store ${secret} again without white space`,
            changes: [(0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .storeSecret */ .yV)(run, secret, 'same-value-cleaned')],
            after: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `the secret ${secret} has the bare value`,
        };
    return (0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_4__/* .setInput */ .zF)('role-external-id', known ?? 'EXTERNAL_ID', {
        title,
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `${'role-external-id'} is what the trust policy asks for`,
        notes: [FROM_POLICY],
    });
}
function remediesFor(facts) {
    const { parameter, role, run, fromContainer } = facts;
    const askForOther = askMaker(facts);
    const byToken = run.terminal ? [] : [(0,_remedies_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .assumeByToken */ .nO)(run, role)];
    switch (parameter) {
        case 'session name':
            return [nameSession('aws-credentials-preflight')];
        case 'external id':
            return [giveExternalId({ known: null, secret: null, run })];
        case 'session tags': {
            const fewer = fromContainer ? [_remedies_session_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .stopPodTags */ .F] : (0,_remedies_session_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .stopPassingTags */ .L)(run);
            const [first = askForOther, ...others] = [...fewer, ...byToken, askForOther];
            return [first, ...others];
        }
        case 'source identity':
            return [byToken[0] ?? askForOther];
        case 'another one':
            return [askForOther];
    }
}
const askMaker = ({ parameter, role, run, refusals }) => (0,_remedies_people_js__WEBPACK_IMPORTED_MODULE_11__/* .ask */ .kA)({
    whom: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `whoever makes the session that is given to this job`,
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `Ask for a session that can assume the role`,
    message: [
        (0,_remedies_people_js__WEBPACK_IMPORTED_MODULE_11__/* .introduce */ .o2)(run),
        parameter === 'another one'
            ? `STS refuses a parameter of its request for a session of ${role}.`
            : `STS refuses its session to assume ${role}, because of the ${parameter} that it carries.`,
        'Please make a session that can assume it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .text */ .Qq) `the session that is given can assume ${role}`,
});


/***/ }),

/***/ 6494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withheldFromDependabot)
/* harmony export */ });
/* harmony import */ var _remedies_job_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4017);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6483);
/* harmony import */ var _remedies_values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9910);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(706);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1543);
/* harmony import */ var _withheld_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9886);







const withheldFromDependabot = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .rule */ .H)({
    id: 'context/withheld-from-dependabot',
    severities: ['error', 'warning', 'notice'],
    title: 'GitHub passes only Dependabot secrets to Dependabot’s runs',
    since: '1.0',
    points: [],
    stops: true,
    explains: ['credentials/*', 'region/missing', 'oidc/permission-missing'],
    find(scene) {
        if ((0,_withheld_js__WEBPACK_IMPORTED_MODULE_5__/* .withheldFrom */ .E)(scene) !== 'dependabot')
            return [];
        const run = (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .runFacts */ .pI)(scene);
        return [
            {
                subjects: ['dependabot[bot]'],
                confidence: 'certain',
                severity: (0,_withheld_js__WEBPACK_IMPORTED_MODULE_5__/* .severityByInput */ .J)(scene),
                way: wayOf(run),
                endsQuietly: scene.settings.onFork === 'skip',
                noRegion: scene.settings.region ? null : { secret: regionSecret(scene) },
                run,
            },
        ];
    },
    tell: ({ way, endsQuietly, noRegion, run }) => ({
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `GitHub passes only Dependabot secrets to a run that Dependabot started.`,
        explanation: endsQuietly ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `${MEANINGS[way]} ${QUIET}` : MEANINGS[way],
        evidence: [
            {
                text: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The run’s actor is ${'dependabot[bot]'}, and no complete set of credentials arrived.`,
            },
        ],
        remedies: [...remediesFor(way, noRegion, run), ...(endsQuietly ? [] : [(0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_3__/* .endQuietly */ .HH)()])],
    }),
});
const regionSecret = ({ context }) => /\bsecrets\.([A-Za-z_]\w*)/.exec(context.expressions?.['aws-region'] ?? '')?.[1] ?? null;
function wayOf({ roleToAssume, signIn, signInBefore, permissions, givenInputs }) {
    const inputs = signInBefore?.inputs ?? [];
    const byRole = roleToAssume || (inputs.includes('role-to-assume') && !inputs.includes('aws-access-key-id'));
    if (!byRole || signIn['aws-access-key-id'])
        return 'key';
    if (givenInputs === null)
        return 'role, file unknown';
    return permissions?.idToken ? 'role, token granted' : 'role, token not granted';
}
const NOT_AWS = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Nothing is wrong with the credentials, and nothing was asked of AWS.`;
const QUIET = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `${'on-fork: skip'} is set, so this step ends without an error. Nothing has to change.`;
// https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
const MEANINGS = {
    key: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `GitHub does not pass the repository’s Actions secrets to such a run, also when somebody else starts it again. ${NOT_AWS}`,
    'role, token not granted': (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The token of such a run is read-only by default, and it has no OIDC token unless the job’s ${'permissions'} name ${'id-token: write'}. ${NOT_AWS}`,
    'role, token granted': (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The workflow file grants ${'id-token: write'}, and this run has no OIDC token all the same: GitHub withholds it. ${NOT_AWS}`,
    'role, file unknown': (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The token of such a run is read-only by default, and it has no OIDC token unless the job’s ${'permissions'} name ${'id-token: write'}. ${NOT_AWS}`,
};
function remediesFor(way, noRegion, run) {
    switch (way) {
        case 'key':
            return [
                noRegion ? withRegion((0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .storeForDependabot */ .T8)(run), noRegion.secret) : (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .storeForDependabot */ .T8)(run),
                (0,_remedies_job_js__WEBPACK_IMPORTED_MODULE_0__/* .skipDependabot */ .AV)(),
            ];
        case 'role, token granted':
            return [(0,_remedies_job_js__WEBPACK_IMPORTED_MODULE_0__/* .skipDependabot */ .AV)()];
        default:
            return [{ ...(0,_remedies_job_js__WEBPACK_IMPORTED_MODULE_0__/* .allowIdToken */ .ac)(run), notes: [READ_ONLY] }, (0,_remedies_job_js__WEBPACK_IMPORTED_MODULE_0__/* .skipDependabot */ .AV)()];
    }
}
// Only where nothing tells the Region: it is shown as an example.
const EXAMPLE = 'us-east-1';
const withRegion = (remedy, secret) => ({
    ...remedy,
    changes: [
        ...remedy.changes,
        secret
            ? { kind: 'set-secret', name: secret, store: 'dependabot', with: 'other-value' }
            : { kind: 'set-input', name: 'aws-region', value: EXAMPLE },
    ],
    notes: [
        ...(remedy.notes ?? []),
        secret ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `${secret} has the Region.` : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The step has no Region either: ${EXAMPLE} is an example.`,
    ],
});
const READ_ONLY = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Let the role do no more than these runs need: they execute the code of new dependencies.`;


/***/ }),

/***/ 4616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withheldFromFork)
/* harmony export */ });
/* harmony import */ var _remedies_job_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4017);
/* harmony import */ var _remedies_values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9910);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(706);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1543);
/* harmony import */ var _withheld_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9886);





const withheldFromFork = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rule */ .H)({
    id: 'context/withheld-from-fork',
    severities: ['error', 'warning', 'notice'],
    title: 'GitHub withholds secrets from a fork’s pull request',
    since: '1.0',
    points: [],
    stops: true,
    explains: ['credentials/*', 'region/missing', 'oidc/permission-missing', 'context/withheld-from-dependabot'],
    find(scene) {
        if ((0,_withheld_js__WEBPACK_IMPORTED_MODULE_3__/* .withheldFrom */ .E)(scene) !== 'fork')
            return [];
        const { eventName } = scene.context;
        return [
            {
                subjects: [eventName],
                confidence: 'certain',
                severity: (0,_withheld_js__WEBPACK_IMPORTED_MODULE_3__/* .severityByInput */ .J)(scene),
                event: eventName,
                endsQuietly: scene.settings.onFork === 'skip',
            },
        ];
    },
    tell: ({ event, endsQuietly }) => ({
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `GitHub withholds this repository’s secrets from a pull request of a fork.`,
        explanation: endsQuietly ? (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `${WITHHELD} ${QUIET}` : WITHHELD,
        evidence: [
            {
                text: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `The event is ${event}, and the head of the pull request is another repository than its base, or is gone.`,
            },
            { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `No complete set of credentials arrived, and the job has no OIDC token.` },
        ],
        remedies: remediesFor(event, endsQuietly),
    }),
});
const WITHHELD = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `GitHub does not pass secrets, variables or the OIDC token to a run that another repository’s pull request starts. Nothing is wrong with the credentials, and nothing was asked of AWS.`;
const QUIET = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `${'on-fork: skip'} is set, so this step ends without an error. Nothing has to change.`;
const NO_TARGET = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `Do not switch to ${'pull_request_target'} and check out the fork’s code: that hands your secrets to it.`;
const AFTER_REVIEW = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `To check such a change, run the job on ${'push'} or ${'workflow_dispatch'} once a maintainer has read it.`;
const remediesFor = (event, endsQuietly) => [
    { ...(0,_remedies_job_js__WEBPACK_IMPORTED_MODULE_0__/* .skipForks */ .Fr)(event), notes: [NO_TARGET, AFTER_REVIEW] },
    ...(endsQuietly ? [] : [(0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_1__/* .endQuietly */ .HH)()]),
];


/***/ }),

/***/ 9886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withheldFrom),
/* harmony export */   J: () => (/* binding */ severityByInput)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4362);

const hasCompleteSet = ({ credentials }) => {
    const key = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_0__/* .givenKey */ .xy)(credentials);
    return (key !== null && key.state !== 'half-pair') || credentials.beside.bearerToken || credentials.beside.idToken;
};
/** No complete set of credentials and no id-token, in a run from which GitHub withholds secrets. */
function withheldFrom(scene) {
    if (hasCompleteSet(scene))
        return null;
    if (scene.context.foreignHead)
        return 'fork';
    return scene.context.actor === 'dependabot[bot]' ? 'dependabot' : null;
}
const severityByInput = (scene) => ({ fail: 'error', warn: 'warning', skip: 'notice' })[scene.settings.onFork];


/***/ }),

/***/ 2910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ incomplete)
/* harmony export */ });
/* harmony import */ var _remedies_oidc_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8852);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6483);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(706);
/* harmony import */ var _context_withheld_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9886);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1543);
/* harmony import */ var _misspelt_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7621);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5615);








const incomplete = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .rule */ .H)({
    id: 'credentials/incomplete',
    severities: ['error'],
    title: 'Half of the key pair is missing',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q)('aws-access-key-id'),
    stops: true,
    find(scene) {
        const { given } = scene.credentials;
        if (given.state !== 'half-pair' || (0,_context_withheld_js__WEBPACK_IMPORTED_MODULE_5__/* .withheldFrom */ .E)(scene))
            return [];
        const { part, ...half } = given.keyId ? OTHER_HALF.keyId : OTHER_HALF.secret;
        const why = whyGone(scene, half);
        const run = (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .runFacts */ .pI)(scene);
        return [
            {
                subjects: [given.source === 'environment' ? half.variable : half.input],
                confidence: 'certain',
                ...half,
                source: (0,_written_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceLabel */ .en)(scene),
                why,
                gap: {
                    part,
                    name: run.secretNames[part],
                    pass: why.kind === 'not passed' || why.kind === 'unknown' || (why.kind === 'empty' && !isSecret(why.from)),
                    store: why.kind !== 'not passed',
                },
                run,
                oidc: (0,_remedies_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .oidcFacts */ .R3)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: [`The ${facts.there} arrived without its ${facts.gone}.`],
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq) `${capitalized(facts.source)} gave one half of the pair. ${WHY[facts.why.kind](facts)}`,
        evidence: [{ text: [`From ${facts.source}: ${facts.there} present, ${facts.gone} missing.`] }],
        remedies: remediesFor(facts),
    }),
});
/** By the half that is there. */
const OTHER_HALF = {
    keyId: {
        part: 'secret',
        there: 'access key id',
        gone: 'secret access key',
        input: 'aws-secret-access-key',
        variable: 'AWS_SECRET_ACCESS_KEY',
    },
    secret: {
        part: 'keyId',
        there: 'secret access key',
        gone: 'access key id',
        input: 'aws-access-key-id',
        variable: 'AWS_ACCESS_KEY_ID',
    },
};
function whyGone({ context, credentials }, { input, variable }) {
    const misspelt = context.strangeInputs.find((name) => (0,_misspelt_js__WEBPACK_IMPORTED_MODULE_3__/* .meantInput */ .m)(name) === input);
    if (misspelt)
        return {
            kind: 'misspelt',
            misspelt: { given: misspelt, meant: input, value: context.expressions?.[misspelt.toLowerCase()] ?? null },
        };
    const expression = context.expressions?.[input] ?? context.keyVariables[variable];
    const from = /^\$\{\{\s*((?:secrets|vars|env|inputs|steps|needs)\.[\w.-]{1,200})\s*\}\}$/.exec(expression ?? '')?.[1];
    if (from)
        return { kind: 'empty', from };
    if (credentials.beside.empty.includes(variable))
        return { kind: 'empty variable' };
    return context.givenInputs && !expression ? { kind: 'not passed' } : { kind: 'unknown' };
}
const isSecret = (from) => from.startsWith('secrets.');
const capitalized = (words) => [`${words[0]?.toUpperCase()}${words.slice(1)}`];
const WHY = {
    misspelt: ({ why, input }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq) `The step gives ${why.kind === 'misspelt' ? why.misspelt.given : ''}, and this action has no such input: ${input} is meant.`,
    empty: ({ why, input }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq) `The workflow fills ${input} from ${why.kind === 'empty' ? why.from : ''}, which is empty: it does not exist, or this job cannot see it.`,
    'empty variable': ({ variable }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq) `${variable} is set, but empty: the secret that fills it does not exist, or this job cannot see it.`,
    'not passed': ({ input, variable }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq) `The workflow gives neither ${input} nor ${variable}.`,
    unknown: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq) `The other half is not set.`,
};
function remediesFor({ why, gap, run, oidc }) {
    const role = (0,_remedies_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .assumeRoleWithOidc */ .Y0)(oidc);
    const first = why.kind === 'misspelt' ? (0,_misspelt_js__WEBPACK_IMPORTED_MODULE_3__/* .renameInputs */ .a)(run, [why.misspelt]) : (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .fillGaps */ .lQ)(run, [gap], { title: titleOf(gap) });
    return [first, (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .newKeyPair */ .aU)(run), ...(role ? [role] : [])];
}
const titleOf = ({ part, name, pass, store }) => {
    if (!store)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq) `Pass ${name} beside the other half`;
    return pass ? (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq) `Store and pass the ${[PARTS[part]]}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq) `Store the ${[PARTS[part]]} as ${name}`;
};
const PARTS = { keyId: 'access key id of the same key', secret: 'secret of the same key', token: 'session token' };


/***/ }),

/***/ 6749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ malformedKeyId)
/* harmony export */ });
/* harmony import */ var _answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8781);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(706);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1543);
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(630);




const malformedKeyId = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rule */ .H)({
    id: 'credentials/malformed-key-id',
    severities: ['error'],
    title: 'The access key id is not written as one',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q)('aws-access-key-id'),
    stops: true,
    explains: ['credentials/unknown-key', 'credentials/session-invalid', 'credentials/missing-session-token'],
    find(scene) {
        const refused = (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptedSomewhere */ .$2)(scene) ? [] : (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalsOf */ .he)(scene, 'key-unrecognized', 'signature-incomplete');
        return (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .findMalformed */ .nu)(scene, 'keyId', refused);
    },
    tell: (facts) => (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .tellMalformed */ .L8)(facts, (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `AWS looks a key up by exactly what it is sent.`),
});


/***/ }),

/***/ 2462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ malformedSecret)
/* harmony export */ });
/* harmony import */ var _answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8781);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(706);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1543);
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(630);




const malformedSecret = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rule */ .H)({
    id: 'credentials/malformed-secret',
    severities: ['error'],
    title: 'The secret access key is not written as one',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q)('aws-secret-access-key', 'aws-access-key-id'),
    stops: true,
    explains: ['credentials/wrong-secret'],
    find: (scene) => (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .findMalformed */ .nu)(scene, 'secret', (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptedSomewhere */ .$2)(scene) ? [] : (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatches */ .vJ)(scene)),
    tell: (facts) => (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .tellMalformed */ .L8)(facts, (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The secret signs every request; a single character too many or too few gives a signature that no service accepts.`),
});


/***/ }),

/***/ 7492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ malformedSessionToken)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4362);
/* harmony import */ var _answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8781);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6483);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(706);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7156);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1543);
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(630);








const malformedSessionToken = (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .rule */ .H)({
    id: 'credentials/malformed-session-token',
    severities: ['error'],
    title: 'The session token is damaged',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q)('aws-session-token', 'aws-access-key-id'),
    stops: true,
    explains: ['credentials/session-invalid', 'credentials/unexpected-session-token'],
    find(scene) {
        if ((0,_malformed_js__WEBPACK_IMPORTED_MODULE_4__/* .hasFault */ .nl)(scene, 'token'))
            return (0,_malformed_js__WEBPACK_IMPORTED_MODULE_4__/* .findMalformed */ .nu)(scene, 'token', []);
        if (!(0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .isTemporary */ .ey)(scene) || (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptedSomewhere */ .$2)(scene) || (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .regionRefuses */ .w8)(scene) || (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .knownEndPassed */ .X9)(scene))
            return [];
        const byShape = (0,_malformed_js__WEBPACK_IMPORTED_MODULE_4__/* .findMalformed */ .nu)(scene, 'token', (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalsOf */ .he)(scene, 'token-undecodable', 'key-unrecognized'));
        return byShape.length > 0 ? byShape : saidByS3(scene);
    },
    tell: (facts) => ('s3' in facts ? tellUndecodable(facts) : (0,_malformed_js__WEBPACK_IMPORTED_MODULE_4__/* .tellMalformed */ .L8)(facts, DECODED_FIRST)),
});
const DECODED_FIRST = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The token is part of every signed request, and AWS decodes it before anything else.`;
function saidByS3(scene) {
    const s3 = (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .undecodable */ .z$)(scene);
    if (s3.length === 0)
        return [];
    return [
        {
            subjects: ['aws-session-token'],
            confidence: 'certain',
            s3,
            others: (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .unrecognized */ .YC)(scene),
            length: (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_7__/* .givenKey */ .xy)(scene.credentials)?.sessionToken?.length ?? 0,
            run: (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .runFacts */ .pI)(scene),
        },
    ];
}
const tellUndecodable = ({ s3, others, length, run }) => ({
    headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The session token is damaged: S3 cannot decode it.`,
    explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `S3 decodes the token of a temporary key before it looks at the pair, and calls a token that it can read but does not know by another name. This does not tell whether the secret is right.`,
    evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .evidence */ .MX)([...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .citeAll */ .rb)(s3), ...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .citeAll */ .rb)(others), { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The token has ${length} characters.` }]),
    remedies: [(0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .renewSession */ .KB)(run)],
    lookalikes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `A token of another partition, or of a system that is not AWS.`],
});


/***/ }),

/***/ 630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  nu: () => (/* binding */ findMalformed),
  nl: () => (/* binding */ hasFault),
  L8: () => (/* binding */ tellMalformed)
});

// EXTERNAL MODULE: ./build/src/text.js
var src_text = __nccwpck_require__(706);
;// CONCATENATED MODULE: ./build/src/remedies/bare-expressions.js
// What the workflow puts around an expression becomes part of the value: a second dollar sign, quotes inside of quotes.

function writeBareExpressions(repairs, stray) {
    if ('passed' in repairs)
        return {
            title: (0,src_text/* text */.Qq) `In the job ${repairs.job}, write the expressions alone, without ${stray}`,
            changes: [{ kind: 'job', key: 'secrets', value: repairs.passed, job: repairs.job }],
            after: (0,src_text/* text */.Qq) `each secret that the job ${repairs.job} passes is an expression and nothing else`,
        };
    const [first, ...others] = repairs.map(changeOf);
    return {
        title: (0,src_text/* text */.Qq) `Write the expression alone, without ${stray}`,
        changes: [first, ...others],
        after: (0,src_text/* text */.Qq) `in the workflow, ${(0,src_text/* enumerate */.HL)(repairs.map(({ name, value }) => `${name}: ${value}`))}`,
    };
}
const changeOf = ({ name, at, value }) => at === 'input' ? { kind: 'set-input', name, value } : { kind: 'set-variable', name, value, at };

// EXTERNAL MODULE: ./build/src/remedies/values.js
var values = __nccwpck_require__(9910);
;// CONCATENATED MODULE: ./build/src/remedies/other-store.js


// What is in capitals is the reader's own. Each provider's own page:
// https://developers.cloudflare.com/r2/api/s3/api/, https://cloud.google.com/storage/docs/interoperability,
// https://www.backblaze.com/docs/cloud-storage-s3-compatible-api, https://docs.digitalocean.com/reference/api/spaces/,
// https://www.scaleway.com/en/docs/object-storage/api-cli/object-storage-aws-cli/, https://www.alibabacloud.com/help/en/oss/developer-reference/use-amazon-s3-sdks-to-access-oss,
// https://www.tencentcloud.com/document/product/436/32537
const ENDPOINTS = {
    'Cloudflare R2': 'https://ACCOUNT_ID.r2.cloudflarestorage.com',
    'Google Cloud Storage': 'https://storage.googleapis.com',
    'Backblaze B2': 'https://s3.REGION.backblazeb2.com',
    'DigitalOcean Spaces': 'https://REGION.digitaloceanspaces.com',
    'Scaleway Object Storage': 'https://s3.REGION.scw.cloud',
    'Alibaba Cloud OSS': 'https://s3.oss-REGION.aliyuncs.com',
    'Tencent Cloud COS': 'https://cos.REGION.myqcloud.com',
};
/** Requests to S3 go to the store, and AWS, which does not know its keys, is not asked. */
function askOtherStore(run, store, s3Alone) {
    const endpoint = ENDPOINTS[store];
    const variable = {
        kind: 'set-variable',
        name: 'AWS_ENDPOINT_URL_S3',
        value: endpoint,
        at: run.terminal ? 'terminal' : 'job',
    };
    return {
        title: (0,src_text/* text */.Qq) `Send the requests to ${[store]}`,
        changes: s3Alone ? [variable] : [variable, { kind: 'set-input', name: 'services', value: 's3' }],
        after: (0,src_text/* text */.Qq) `${'AWS_ENDPOINT_URL_S3'} is ${endpoint}, and this step asks S3 alone`,
        notes: [
            ...(/[A-Z]{5,}/.test(endpoint)
                ? [(0,src_text/* text */.Qq) `Put your own value in the place of the capitals: ${[store]} shows the endpoint beside the key.`]
                : []),
            (0,src_text/* text */.Qq) `AWS has no use for this key: without the variable every tool of the job sends it to AWS.`,
        ],
    };
}
/** The store has its own endpoint already. */
const askS3Alone = () => (0,values/* setInput */.zF)('services', 's3', { after: (0,src_text/* text */.Qq) `this step asks S3 alone` });

// EXTERNAL MODULE: ./build/src/remedies/run-facts.js
var run_facts = __nccwpck_require__(5401);
// EXTERNAL MODULE: ./build/src/remedies/secrets.js
var secrets = __nccwpck_require__(6483);
// EXTERNAL MODULE: ./build/src/rules/evidence.js
var evidence = __nccwpck_require__(7156);
// EXTERNAL MODULE: ./build/src/rules/credentials/written.js
var written = __nccwpck_require__(5615);
;// CONCATENATED MODULE: ./build/src/rules/credentials/malformed.js
// A value that is not written as AWS writes it: what is odd in it, where that came from, and how it is put right.







const INPUTS = {
    keyId: 'aws-access-key-id',
    secret: 'aws-secret-access-key',
    token: 'aws-session-token',
};
/** The value as written, where it is neither an example nor in the wrong place. */
function oddValue(scene, part) {
    const value = (0,written/* writtenValues */.I)(scene).find((v) => v.part === part);
    return value && value.shape.placeholder === null && scene.credentials.given.state !== 'swapped-pair' ? value : null;
}
/** Whether the value has a fault that is certain before any request. */
const hasFault = (scene, part) => (oddValue(scene, part)?.shape.faults.length ?? 0) > 0;
/** A value with a fault that no service forgives (`refused` is empty), or with an oddity once AWS has refused it. */
function findMalformed(scene, part, refused) {
    const value = oddValue(scene, part);
    if (!value)
        return [];
    const { faults, oddities } = value.shape;
    const certain = faults.length > 0;
    const [first, ...others] = certain ? faults.map(({ says }) => says) : refused.length > 0 ? oddities : [];
    if (first === undefined)
        return [];
    return [
        {
            subjects: [INPUTS[part]],
            confidence: certain ? 'certain' : 'likely',
            part,
            label: value.label,
            source: (0,written/* sourceLabel */.en)(scene),
            reasons: [first, ...others],
            cause: causeOf(scene, part, value.shape),
            refused: certain ? [] : refused,
            run: (0,run_facts/* runFacts */.pI)(scene),
        },
    ];
}
function causeOf(scene, part, { faults, oddities, dollar, keyOf, length }) {
    const stray = faults.flatMap((fault) => fault.stray ?? []);
    if (stray.length < faults.length)
        return { kind: 'other id' };
    const repairs = repairsOf(scene);
    if ((stray.length > 0 || dollar) && repairs)
        return { kind: 'workflow adds', stray: stray[0] ?? DOLLAR, repairs, sure: true };
    if (stray.length > 0)
        return { kind: 'crept in', stray };
    if (dollar)
        return dollarOf(scene);
    if (keyOf)
        return otherStore(scene, keyOf);
    return { kind: part === 'secret' && length === 44 && oddities.length === 1 ? 'SMTP password' : 'changed' };
}
const DOLLAR = 'the dollar sign';
const EXPRESSION = /\$\{\{[\s\S]*?\}\}/;
/** An expression with something around it. */
const bareOf = (expression) => {
    const bare = EXPRESSION.exec(expression)?.[0];
    return bare === undefined || bare === expression || expression.split('${{').length > 2 ? null : bare;
};
/** Where the workflow file has something around an expression of the key: as the step, an `env:` or the caller has it. */
function repairsOf({ context }) {
    const inputs = Object.entries(context.expressions ?? {})
        .filter(([name]) => Object.values(INPUTS).includes(name))
        .map(([name, expression]) => ({ name, at: 'input', value: bareOf(expression) }));
    const variables = Object.entries(context.keyVariables).map(([name, expression]) => ({
        name,
        at: context.variableLevels[name] ?? 'job',
        value: bareOf(expression),
    }));
    const [first, ...others] = [...inputs, ...variables].flatMap(({ value, ...place }) => value === null ? [] : [{ ...place, value }]);
    if (first)
        return [first, ...others];
    const { calledBy } = context;
    const passed = Object.entries(calledBy?.passed ?? {});
    return calledBy && passed.some(([, expression]) => bareOf(expression) !== null)
        ? { job: calledBy.job, passed: Object.fromEntries(passed.map(([name, e]) => [name, bareOf(e) ?? e])) }
        : null;
}
/** A dollar sign alone is what is left of `$${{ … }}`; where the file is known and has none, it is in the stored value. */
function dollarOf(scene) {
    const { context } = scene;
    const run = (0,run_facts/* runFacts */.pI)(scene);
    const read = Object.keys({ ...context.expressions, ...context.keyVariables }).some((name) => /access.key/i.test(name));
    const [first, ...others] = (0,written/* writtenValues */.I)(scene)
        .filter(({ shape }) => shape.dollar)
        .map(({ part, input, variable }) => {
        const value = `\${{ secrets.${run.secretNames[part]} }}`;
        return run.source === 'inputs'
            ? { name: input, at: 'input', value }
            : { name: variable, at: (0,run_facts/* levelOf */.In)(run, variable), value };
    });
    return read || run.terminal || !first
        ? { kind: 'crept in', stray: [`${DOLLAR} at its start`] }
        : { kind: 'workflow adds', stray: DOLLAR, repairs: [first, ...others], sure: false };
}
/** The store is what was meant where S3 is all that is asked for. */
function otherStore({ settings, endpoints }, store) {
    const named = settings.named.filter((service) => service !== 'sts');
    const s3Alone = settings.services.every((service) => service === 's3');
    return {
        kind: 'other store',
        store,
        meant: named.length > 0 && named.every((service) => service === 's3'),
        s3Alone,
        routed: endpoints.some(({ service }) => service === 's3'),
    };
}
function tellMalformed(facts, meaning) {
    const { label, source, reasons, cause, refused } = facts;
    return {
        headline: [`The ${label} ${reasons[0]}.`],
        explanation: (0,src_text/* join */.fj)([meaning, ...originOf(cause)]),
        evidence: (0,evidence/* evidence */.MX)([
            ...reasons.map((reason) => ({ text: [`The ${label}, from ${source}, ${reason}.`] })),
            ...(0,evidence/* citeAll */.rb)(refused),
        ]),
        remedies: remediesFor(facts),
    };
}
function originOf(cause) {
    switch (cause.kind) {
        case 'workflow adds':
            return [cause.sure ? IN_THE_FILE : TWO_DOLLARS];
        case 'other id':
            return [(0,src_text/* text */.Qq) `Key ids begin with ${'AKIA'} or ${'ASIA'}.`];
        case 'other store':
            return [cause.routed ? ASKED_TOO(cause.store) : NO_OVERRIDE(cause.store)];
        case 'SMTP password':
            return [(0,src_text/* text */.Qq) `An SES SMTP password is made from a secret access key, and the key cannot be told from it.`];
        default:
            return [];
    }
}
const NO_OVERRIDE = (store) => (0,src_text/* text */.Qq) `It is not an AWS key: ${[store]} and other S3-compatible stores make keys of their own, and no endpoint override (${'AWS_ENDPOINT_URL_S3'}) sends S3’s requests there.`;
const ASKED_TOO = (store) => (0,src_text/* text */.Qq) `It is not an AWS key but one of ${[store]}, or of another S3-compatible store. AWS was asked with it too, because this step asks more than S3.`;
const IN_THE_FILE = (0,src_text/* text */.Qq) `The workflow file has something around the expression, and GitHub keeps it.`;
const TWO_DOLLARS = (0,src_text/* text */.Qq) `Most likely the workflow says ${'$${{ … }}'}: GitHub replaces the expression, and leaves the first dollar sign. In a reusable workflow, look at the ${'secrets:'} of the job that calls it too.`;
function remediesFor({ part, cause, run }) {
    switch (cause.kind) {
        case 'crept in':
            return [(0,secrets/* storeCleaned */.ko)(run, [part], [cause.stray.join(' and ')])];
        case 'workflow adds':
            return [writeBareExpressions(cause.repairs, [cause.stray])];
        case 'other id':
            return [(0,secrets/* storePairAgain */.Ox)(run)];
        case 'other store': {
            const ask = cause.routed ? askS3Alone() : askOtherStore(run, cause.store, cause.s3Alone);
            return cause.meant || cause.routed ? [ask, (0,secrets/* newKeyPair */.aU)(run)] : [(0,secrets/* newKeyPair */.aU)(run), ask];
        }
        case 'SMTP password':
            return [(0,secrets/* newKeyPair */.aU)(run)];
        case 'changed':
            return part === 'token' ? [(0,secrets/* renewSession */.KB)(run)] : [copyAgain(run, part), (0,secrets/* newKeyPair */.aU)(run)];
    }
}
const copyAgain = (run, part) => ({
    ...(0,secrets/* storeSecretValue */.xn)(run, part, { title: COPY_AGAIN[part], notes: [WHERE_SHOWN[part]] }),
});
const COPY_AGAIN = {
    keyId: (0,src_text/* text */.Qq) `Copy the access key id again, whole`,
    secret: (0,src_text/* text */.Qq) `Copy the secret access key again, whole`,
};
const WHERE_SHOWN = {
    keyId: (0,src_text/* text */.Qq) `IAM console → Users → the user → Security credentials lists the ids.`,
    secret: (0,src_text/* text */.Qq) `AWS shows a secret only when the key is made: without a copy of it, create a new key.`,
};


/***/ }),

/***/ 69:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ missingSessionToken)
/* harmony export */ });
/* harmony import */ var _remedies_oidc_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8852);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6483);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(706);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1543);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5615);






const missingSessionToken = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .rule */ .H)({
    id: 'credentials/missing-session-token',
    severities: ['error'],
    title: 'A temporary key without its session token',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q)('aws-session-token', 'aws-access-key-id'),
    stops: true,
    find(scene) {
        const { given } = scene.credentials;
        if (given.state !== 'session-without-token' || given.keyId.placeholder || given.secret.placeholder)
            return [];
        const run = (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .runFacts */ .pI)(scene);
        return [
            {
                subjects: ['ASIA…', 'aws-session-token'],
                confidence: 'certain',
                source: (0,_written_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceLabel */ .en)(scene),
                passed: passedOf(scene, run),
                hidden: hiddenOf(scene, run),
                run,
                oidc: (0,_remedies_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .oidcFacts */ .R3)(scene),
            },
        ];
    },
    tell: ({ source, passed, hidden, run, oidc }) => ({
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `The temporary key ${'ASIA…'} came without its session token.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `A key that begins with ${'ASIA'} belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist; the session itself may be fine. Nothing was sent.`,
        evidence: [
            { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `The key id from ${[source]} begins with ${'ASIA'}: temporary.` },
            { text: PASSED[passed](run) },
            ...(hidden ? [{ text: HIDDEN }] : []),
        ],
        remedies: remediesFor({ passed, hidden, run, oidc }),
    }),
});
function passedOf({ credentials, context }, run) {
    if (/\bsecrets\./.test(context.expressions?.['aws-session-token'] ?? ''))
        return 'empty secret';
    if (credentials.beside.empty.includes('AWS_SESSION_TOKEN'))
        return 'empty variable';
    return (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .passesToken */ .lW)(run) ? 'empty secret' : 'no';
}
function hiddenOf({ credentials }, run) {
    if (run.source !== 'inputs' || credentials.beside.environmentKey !== 'pair')
        return null;
    return run.signInBefore ? 'by a step' : 'other';
}
const PASSED = {
    no: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `Neither ${'aws-session-token'} nor ${'AWS_SESSION_TOKEN'} has a token for it.`,
    'empty secret': ({ secretNames }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `The workflow passes the session token from ${`secrets.${secretNames.token}`}: that secret is empty or does not exist, or this job cannot see it.`,
    'empty variable': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `${'AWS_SESSION_TOKEN'} is set, but empty.`,
};
const HIDDEN = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq) `The environment has a key pair of its own, which the inputs of this step hide.`;
function remediesFor({ passed, hidden, run, oidc, }) {
    const role = (0,_remedies_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .assumeRoleWithOidc */ .Y0)(oidc);
    const give = run.source === 'profile' ? (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .renewSession */ .KB)(run) : (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .giveSessionToken */ .Jg)(run, passed !== 'no');
    const rest = [...(role ? [role] : []), (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .newKeyPair */ .aU)(run)];
    if (hidden === null)
        return [give, ...rest];
    const byEnvironment = (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .useEnvironment */ .v3)(run, null);
    return hidden === 'by a step' ? [byEnvironment, give, ...rest] : [give, byEnvironment, ...rest];
}


/***/ }),

/***/ 5066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ missing)
});

// EXTERNAL MODULE: ./build/src/answers/answer.js
var answer = __nccwpck_require__(9991);
// EXTERNAL MODULE: ./build/src/answers/given-key.js
var given_key = __nccwpck_require__(4362);
// EXTERNAL MODULE: ./build/src/remedies/oidc.js + 1 modules
var remedies_oidc = __nccwpck_require__(8852);
// EXTERNAL MODULE: ./build/src/remedies/run-facts.js
var run_facts = __nccwpck_require__(5401);
// EXTERNAL MODULE: ./build/src/remedies/sign-in.js
var sign_in = __nccwpck_require__(9889);
// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __nccwpck_require__(9212);
// EXTERNAL MODULE: ./build/src/text.js
var src_text = __nccwpck_require__(706);
// EXTERNAL MODULE: ./build/src/rules/context/withheld.js
var withheld = __nccwpck_require__(9886);
// EXTERNAL MODULE: ./build/src/rules/evidence.js
var evidence = __nccwpck_require__(7156);
// EXTERNAL MODULE: ./build/src/rules/rule.js
var rule = __nccwpck_require__(1543);
// EXTERNAL MODULE: ./build/src/rules/credentials/misspelt.js
var misspelt = __nccwpck_require__(7621);
;// CONCATENATED MODULE: ./build/src/rules/credentials/missing-causes.js


function missingCauses(scene) {
    const { context } = scene;
    const filled = filledIn(context);
    const [first, ...others] = [
        ...missing_causes_misspelt(context),
        ...emptyRole(context),
        ...jobOutputs(context, filled),
        ...notPassed(context, filled),
        ...notGiven(scene, filled),
        ...empty(context, filled),
    ];
    return first ? [first, ...others] : [{ kind: 'unread', emptied: hasEmptyVariable(scene) }];
}
// A reference and nothing else: what is put together from several is not named.
const REFERENCE = /^\$\{\{\s*((?:secrets|vars|env|inputs|steps|needs)\.[\w.-]{1,200})\s*\}\}$/;
const KEY_INPUTS = ['aws-access-key-id', 'aws-secret-access-key'];
/** What fills the key, by the step's inputs and the variables around it. */
function filledIn({ expressions, keyVariables }) {
    const inputs = Object.entries(expressions ?? {}).filter(([name]) => KEY_INPUTS.some((input) => input === name));
    return [...inputs, ...Object.entries(keyVariables)].flatMap(([name, expression]) => {
        const from = REFERENCE.exec(expression)?.[1];
        return from ? [{ name, from }] : [];
    });
}
/** Only names that stand for an input of the key: any other says nothing of why there is none. */
function missing_causes_misspelt({ strangeInputs, expressions, givenInputs }) {
    const found = strangeInputs.flatMap((given) => {
        const meant = (0,misspelt/* meantInput */.m)(given);
        return meant ? [{ given, meant, value: expressions?.[given.toLowerCase()] ?? null }] : [];
    });
    const [first, ...others] = found;
    if (!first)
        return [];
    const named = [...(givenInputs ?? []), ...found.map(({ meant }) => meant)];
    const missing = named.includes('role-to-assume') ? [] : KEY_INPUTS.filter((input) => !named.includes(input));
    return [{ kind: 'misspelt', misspelt: [first, ...others], missing }];
}
function emptyRole({ expressions }) {
    const from = REFERENCE.exec(expressions?.['role-to-assume'] ?? '')?.[1];
    return from ? [{ kind: 'role is empty', from }] : [];
}
/** https://github.com/actions/runner/issues/1498: the runner drops an output that has the value of a secret. */
function jobOutputs({ signInElsewhere }, filled) {
    const fromJobs = filled.filter(({ from }) => /^needs\.[\w-]+\.outputs\./.test(from));
    const job = fromJobs[0]?.from.split('.')[1];
    if (job === undefined)
        return [];
    const signIn = signInElsewhere[job];
    return [{ kind: 'job outputs', filled: fromJobs, job, signIn: signIn ? { job, ...signIn } : null }];
}
const secretsIn = (filled) => [
    ...new Set(filled.flatMap(({ from }) => /^secrets\.(.+)$/.exec(from)?.[1] ?? [])),
];
/** A reusable workflow sees the secrets that its caller hands on, and no others. */
function notPassed({ calledBy, expressions, workflowJob }, filled) {
    const names = secretsIn(filled);
    if (!calledBy || calledBy.secrets === 'inherit' || (expressions && names.length === 0))
        return [];
    const { job, uses, passed } = calledBy;
    if (calledBy.secrets === 'none')
        return [{ kind: 'caller passes none', job, uses }];
    const lacking = names.filter((name) => !(name in passed));
    if (names.length === 0 || lacking.length > 0)
        return [{ kind: 'caller passes others', job, uses, passed, lacking }];
    return workflowJob?.environment ? [{ kind: 'caller hides the environment', job, uses, names }] : [];
}
const hasEmptyVariable = ({ credentials }) => credentials.beside.empty.some((name) => name === 'AWS_ACCESS_KEY_ID' || name === 'AWS_SECRET_ACCESS_KEY');
/** Nothing names a key: an earlier step was to set it, or nobody. */
function notGiven({ context, credentials }, filled) {
    const { expressions, signInBefore, signInAfter, strangeInputs } = context;
    const { idToken } = credentials.beside;
    const isGiven = !expressions ||
        Object.keys(expressions).some((name) => /access-key|role-to-assume/.test(name)) ||
        strangeInputs.some((name) => (0,misspelt/* meantInput */.m)(name) !== null) ||
        filled.length > 0 ||
        hasEmptyVariable({ credentials });
    if (isGiven)
        return [];
    if (signInAfter && !signInBefore)
        return [{ kind: 'signs in later', uses: signInAfter }];
    if (signInBefore)
        return [{ kind: 'sign-in left nothing', ...signInBefore }];
    return [{ kind: idToken ? 'token without a role' : 'nothing named' }];
}
function empty(context, filled) {
    const secrets = filled.filter(({ from }) => from.startsWith('secrets.'));
    const others = filled.filter(({ from }) => !/^(secrets|needs)\./.test(from));
    const names = secretsIn(secrets);
    return [
        ...(secrets.length > 0 ? [placeOf(context, names, secrets), { kind: 'secret is not there', names }] : []),
        ...(others.length > 0 ? [{ kind: 'other values empty', filled: others }] : []),
    ];
}
/** Where the secret may be, and this job cannot see it. */
function placeOf({ workflowJob, otherEnvironments }, names, filled) {
    const environment = workflowJob?.environment;
    if (environment === null)
        return { kind: 'in an environment', names, filled, candidates: otherEnvironments };
    if (environment && environment !== 'open')
        return { kind: 'not in the environment', names, filled, environment: environment.name };
    return { kind: 'in another environment', names, filled };
}
/** What the workflow file leaves no doubt of: whatever else is wrong, nothing arrives this way. */
const SURE = new Set([
    'misspelt',
    'role is empty',
    'job outputs',
    'caller passes none',
    'signs in later',
    'token without a role',
    'nothing named',
]);
const isSure = ({ kind }) => SURE.has(kind);
// ── the words
/** What is told of a cause: one clause or several, each of which may follow “Most likely” or “Or”. */
function describeCause(cause) {
    switch (cause.kind) {
        case 'misspelt':
            return [
                (0,src_text/* text */.Qq) `an input’s name is mistyped: ${(0,src_text/* enumerate */.HL)(cause.misspelt.map(({ given }) => given))} should be ${(0,src_text/* enumerate */.HL)(cause.misspelt.map(({ meant }) => meant))}`,
            ];
        case 'role is empty':
            return [(0,src_text/* text */.Qq) `${cause.from}, from which the workflow fills ${'role-to-assume'}, is empty`];
        case 'job outputs':
            return [
                (0,src_text/* text */.Qq) `the job ${cause.job} hands the key on by its outputs: GitHub leaves out an output that may contain a secret, so it arrives empty`,
            ];
        case 'caller passes none':
            return [(0,src_text/* text */.Qq) `the job ${cause.job} calls this reusable workflow without ${'secrets: inherit'}, and passes none`];
        case 'caller passes others':
            return [PASSES_OTHERS(cause)];
        case 'caller hides the environment':
            return [
                (0,src_text/* text */.Qq) `the job ${cause.job} passes ${(0,src_text/* enumerate */.HL)(cause.names)} by name: a job that calls a workflow has no ${'environment'}, so it passes empty values, and those hide the secrets of this job’s environment`,
            ];
        case 'signs in later':
            return [(0,src_text/* text */.Qq) `the step ${cause.uses}, which signs in, comes after this one`];
        case 'sign-in left nothing':
            return [cause.inputs.includes('output-env-credentials') ? DOES_NOT_EXPORT(cause.uses) : LEFT_NOTHING(cause.uses)];
        case 'token without a role':
            return [
                (0,src_text/* text */.Qq) `the job may ask for an OIDC token, and nothing gives a role that the token could open: ${'role-to-assume'} is not set`,
            ];
        case 'nothing named':
            return [(0,src_text/* text */.Qq) `nothing gives this step a key or a role`];
        case 'in an environment':
            return [(0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(cause.names, 'or')} belongs to an environment, and this job names none`];
        case 'not in the environment':
            return [
                (0,src_text/* text */.Qq) `the environment ${cause.environment} has no ${(0,src_text/* enumerate */.HL)(cause.names, 'or')}, and neither has the repository`,
            ];
        case 'in another environment':
            return [(0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(cause.names, 'or')} belongs to another environment than this job’s`];
        case 'secret is not there':
            return [(0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(cause.names, 'or')} is mistyped, or was deleted`];
        case 'other values empty':
            return [
                (0,src_text/* text */.Qq) `${(0,src_text/* enumerate */.HL)(cause.filled.map(({ from }) => from))} is empty: it is mistyped, or what sets it did not run`,
            ];
        case 'unread':
            return cause.emptied ? EMPTIED : UNREAD;
    }
}
const LEFT_NOTHING = (uses) => (0,src_text/* text */.Qq) `the step ${uses} before this one left no credentials: it was skipped, or it failed and the job went on`;
const DOES_NOT_EXPORT = (uses) => (0,src_text/* text */.Qq) `the step ${uses} before this one does not export its credentials, because it sets ${'output-env-credentials'}`;
const PASSES_OTHERS = ({ job, lacking }) => lacking.length > 0
    ? (0,src_text/* text */.Qq) `the job ${job} calls this reusable workflow and does not pass ${(0,src_text/* enumerate */.HL)(lacking)}`
    : (0,src_text/* text */.Qq) `the job ${job} calls this reusable workflow and passes other secrets than the ones that it reads`;
const IN_ENVIRONMENT = (0,src_text/* text */.Qq) `the secret belongs to an environment that the job does not name`;
const NOT_INHERITED = (0,src_text/* text */.Qq) `this is a reusable workflow, and its caller does not say ${'secrets: inherit'}`;
const EMPTIED = [
    (0,src_text/* text */.Qq) `the secret is not stored under this name`,
    IN_ENVIRONMENT,
    NOT_INHERITED,
];
const UNREAD = [
    (0,src_text/* text */.Qq) `the workflow does not pass the key to this step, or the secret is not stored under the name that it reads`,
    IN_ENVIRONMENT,
    NOT_INHERITED,
    (0,src_text/* text */.Qq) `the step that was to make the credentials comes later, or was skipped`,
];
/** What the workflow file shows of a cause. */
function citeCause(cause) {
    switch (cause.kind) {
        case 'misspelt':
            return [
                {
                    text: (0,src_text/* text */.Qq) `The step gives ${(0,src_text/* enumerate */.HL)(cause.misspelt.map(({ given }) => given))}, and this action has no such input.`,
                },
            ];
        case 'role is empty':
            return [{ text: (0,src_text/* text */.Qq) `The workflow fills ${'role-to-assume'} from ${cause.from}, and nothing arrived.` }];
        case 'caller passes none':
            return [{ text: (0,src_text/* text */.Qq) `The job ${cause.job} calls ${cause.uses} and passes no secrets.` }];
        case 'caller passes others':
        case 'caller hides the environment':
            return [{ text: (0,src_text/* text */.Qq) `The job ${cause.job} calls ${cause.uses} and passes secrets by name.` }];
        case 'signs in later':
        case 'token without a role':
        case 'nothing named':
            return [{ text: (0,src_text/* text */.Qq) `Neither the step’s ${'with:'} nor an ${'env:'} around it names an access key.` }];
        case 'job outputs':
        case 'in an environment':
        case 'not in the environment':
        case 'in another environment':
        case 'other values empty':
            return [
                {
                    text: (0,src_text/* text */.Qq) `The workflow fills ${(0,src_text/* enumerate */.HL)(cause.filled.map(({ name }) => name))} from ${(0,src_text/* enumerate */.HL)([...new Set(cause.filled.map(({ from }) => from))])}, and nothing arrived.`,
                },
            ];
        default:
            return [];
    }
}

// EXTERNAL MODULE: ./build/src/remedies/job.js
var job = __nccwpck_require__(4017);
// EXTERNAL MODULE: ./build/src/remedies/secrets.js
var secrets = __nccwpck_require__(6483);
;// CONCATENATED MODULE: ./build/src/rules/credentials/missing-remedies.js
// How credentials reach a step that has none, by the cause that is named first.





/** The smallest change first; then what helps if the cause is another one; then a role in the place of stored keys. */
function remediesFor(cause, run, oidc) {
    const role = (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc);
    const better = role ? [role] : [];
    const pass = (0,secrets/* passStoredKey */.aF)(run);
    switch (cause.kind) {
        case 'misspelt':
            return [(0,misspelt/* renameInputs */.a)(run, cause.misspelt, cause.missing), ...better];
        case 'role is empty':
            return cause.from.startsWith('secrets.') ? [(0,secrets/* storeSecretValue */.xn)(run, 'role')] : [role ?? pass];
        case 'job outputs':
            return cause.signIn?.role ? [signInHere(cause.signIn, cause.signIn.role, run), pass] : [pass, ...better];
        case 'caller passes none':
        case 'caller hides the environment':
            return [passSecrets(cause, {}, run), ...better];
        case 'caller passes others':
            return [passSecrets(cause, cause.passed, run), ...better];
        case 'signs in later':
            return [(0,job/* signInFirst */.LS)(cause.uses), ...better];
        case 'sign-in left nothing':
            return cause.inputs.includes('output-env-credentials')
                ? [exportCredentials(cause.uses), ...better]
                : [{ ...pass, notes: [...(pass.notes ?? []), WHY_SKIPPED] }, ...better];
        case 'token without a role':
            return role ? [role, pass] : [pass];
        case 'in an environment':
            return [...nameOneOf(cause.candidates, cause.names), (0,secrets/* storeKeyPair */.z$)(run), ...better];
        case 'not in the environment':
        case 'in another environment':
        case 'secret is not there':
            return [(0,secrets/* storeKeyPair */.z$)(run), ...better];
        case 'unread':
            return [cause.emptied ? (0,secrets/* storeKeyPair */.z$)(run) : pass, ...better];
        case 'nothing named':
        case 'other values empty':
            return [pass, ...better];
    }
}
const WHY_SKIPPED = (0,src_text/* text */.Qq) `If the step before this one is to sign in, see why it did not: its ${'if:'}, or ${'continue-on-error'}.`;
/** Within an organization a caller may hand all of its secrets on: https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows */
function passSecrets({ job, uses }, passed, run) {
    const owner = run.repository.split('/')[0] ?? '';
    if (uses.startsWith('./') || uses.startsWith(`${owner}/`))
        return (0,secrets/* passToReusable */.S6)(job, null);
    const names = [run.secretNames.keyId, run.secretNames.secret];
    const [change] = (0,secrets/* passToReusable */.S6)(job, names).changes;
    return change.kind === 'job' && typeof change.value === 'object'
        ? { ...(0,secrets/* passToReusable */.S6)(job, names), changes: [{ ...change, value: { ...passed, ...change.value } }] }
        : (0,secrets/* passToReusable */.S6)(job, names);
}
/** An output of another job may not have a secret: this job signs in as that one does. */
function signInHere({ job, uses, region }, role, run) {
    const given = secrets/* KEY_INPUTS */.AR.filter((name) => run.givenInputs?.includes(name));
    const grants = run.permissions?.idToken || run.idToken ? [] : [(0,remedies_oidc/* grantIdToken */.h)(run.permissions)];
    const step = {
        kind: 'add-step',
        uses,
        with: { 'role-to-assume': role, 'aws-region': region ?? run.region ?? 'us-east-1' },
    };
    return {
        title: (0,src_text/* text */.Qq) `Sign in within the job ${run.job}, as the job ${job} does`,
        changes: [step, ...grants, ...given.map((name) => ({ kind: 'remove-input', name }))],
        after: (0,src_text/* text */.Qq) `a step of the job ${run.job} assumes ${role}, and this step has no key inputs`,
        notes: [
            (0,src_text/* text */.Qq) `The role’s trust policy must accept this job too: its token has the same subject, unless the jobs name different environments.`,
        ],
    };
}
const exportCredentials = (uses) => ({
    title: (0,src_text/* text */.Qq) `Let the step ${uses} export its credentials`,
    changes: [{ kind: 'remove-input', name: 'output-env-credentials', step: { uses, where: 'before' } }],
    after: (0,src_text/* text */.Qq) `the step ${uses} sets ${'AWS_ACCESS_KEY_ID'} for the steps after it`,
});
const MOST_CANDIDATES = 2;
const nameOneOf = (candidates, names) => {
    const [first, ...others] = candidates.slice(0, MOST_CANDIDATES).map(secrets/* nameEnvironment */.Nd);
    return first ? [first, ...others] : [(0,secrets/* findEnvironment */.jY)(names)];
};
/** A profile that the runner does not have: inputs win over it, and the variable must not lead other tools to it. */
function passKeyInsteadOfProfile(run) {
    const pass = (0,secrets/* passStoredKey */.aF)(run);
    if (!run.profile)
        return pass;
    return {
        ...pass,
        title: (0,src_text/* text */.Qq) `Pass a stored key, and do not name the profile ${run.profile}`,
        changes: [
            ...pass.changes,
            { kind: 'unset-variable', name: 'AWS_PROFILE', at: run.variableLevels.AWS_PROFILE ?? 'job' },
        ],
        after: (0,src_text/* text */.Qq) `the step passes ${(0,src_text/* enumerate */.HL)([run.secretNames.keyId, run.secretNames.secret])}, and ${'AWS_PROFILE'} is not set`,
    };
}

;// CONCATENATED MODULE: ./build/src/rules/credentials/missing.js












const missing = (0,rule/* rule */.H)({
    id: 'credentials/missing',
    severities: ['error'],
    title: 'No credentials reached this step',
    since: '1.0',
    points: (0,rule/* inputs */.Q)('role-to-assume', 'aws-access-key-id'),
    stops: (scene) => !scene.credentials.beside.bearerToken,
    find(scene) {
        const { credentials, settings, context } = scene;
        const { given, beside } = credentials;
        const refusal = refusedProfile(scene);
        // The network's fault, and a denial of the profile's role, have findings of their own.
        if (refusal && (refusal.error.kind !== 'service' || (0,answer/* answerOf */.ut)(refusal) === 'denied'))
            return [];
        if ((0,given_key/* givenKey */.xy)(credentials) || (0,withheld/* withheldFrom */.E)(scene))
            return [];
        const fault = given.state === 'profile-failed' ? given.fault : null;
        // Nobody is signed in: credentials/session-expired says so.
        if (fault && (0,given_key/* isSignInFault */.FK)(fault))
            return [];
        // A role without any credentials is a matter of the id-token, unless a profile was to supply the key.
        const byToken = settings.roleToAssume && settings.assumeWith !== 'credentials';
        if (byToken && (beside.idToken || !fault))
            return [];
        const services = settings.named.filter((service) => !registry/* SERVICES */.Bg[service].takesBearer);
        if (beside.bearerToken && services.length === 0)
            return [];
        return [
            {
                subjects: [settings.region || 'no region'],
                confidence: 'certain',
                profile: beside.profile,
                fault,
                refusal: refusal ?? null,
                emptied: beside.empty,
                unserved: beside.bearerToken ? services : [],
                causes: context.inActions && !fault ? missingCauses(scene) : null,
                run: (0,run_facts/* runFacts */.pI)(scene),
                oidc: (0,remedies_oidc/* oidcFacts */.R3)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: headlineOf(facts),
        explanation: explanationOf(facts),
        evidence: (0,evidence/* evidence */.MX)([
            ...(facts.run.terminal ? [] : [NO_INPUTS]),
            NO_VARIABLES,
            ...ofProfile(facts),
            ...(facts.emptied.length > 0 ? [{ text: SET_BUT_EMPTY(facts.emptied) }] : []),
            ...(facts.causes ?? []).flatMap(citeCause),
            ...(facts.unserved.length > 0 ? [{ text: BEDROCK_ALONE(facts.unserved) }] : []),
        ]),
        remedies: remediesOf(facts),
    }),
});
/** The request of the profile's own provider that failed. */
const refusedProfile = (scene) => scene.credentials.given.state === 'profile-failed' && scene.credentials.given.fault === 'request-failed'
    ? scene.observations.filter(answer/* isFailed */.p).find((o) => o.service === 'sts')
    : undefined;
function headlineOf({ fault, profile, run }) {
    if (fault === 'profile-not-found')
        return (0,src_text/* text */.Qq) `The profile ${profile ?? ''} does not exist on this ${[run.terminal ? 'machine' : 'runner']}, and nothing else supplies credentials.`;
    return run.terminal ? (0,src_text/* text */.Qq) `No credentials were found on this machine.` : (0,src_text/* text */.Qq) `No credentials reached this step.`;
}
const NO_SOURCE = (0,src_text/* text */.Qq) `No source supplied an access key, so nothing was asked of AWS with one.`;
function explanationOf({ causes, fault }) {
    if (fault)
        return NO_SOURCE;
    return causes ? (0,src_text/* join */.fj)([NO_SOURCE, inOrder(causes)]) : (0,src_text/* join */.fj)([NO_SOURCE, (0,src_text/* text */.Qq) `Nobody is signed in on this machine.`]);
}
/** The likeliest first. */
function inOrder(causes) {
    if (isSure(causes[0]))
        return (0,src_text/* text */.Qq) `The reason: ${describeCause(causes[0])[0]}.`;
    const [first = [], ...others] = causes.flatMap(describeCause);
    const likeliest = (0,src_text/* text */.Qq) `Most likely ${first}.`;
    return others.length > 0 ? (0,src_text/* join */.fj)([likeliest, (0,src_text/* text */.Qq) `Or ${(0,src_text/* join */.fj)(others, '; or ')}.`]) : likeliest;
}
const NO_INPUTS = { text: (0,src_text/* text */.Qq) `The inputs ${'aws-access-key-id'} and ${'aws-secret-access-key'} are empty.` };
const NO_VARIABLES = {
    text: (0,src_text/* text */.Qq) `${'AWS_ACCESS_KEY_ID'} and ${'AWS_SECRET_ACCESS_KEY'} are not set in the environment.`,
};
const SET_BUT_EMPTY = (names) => (0,src_text/* text */.Qq) `Set, but empty: ${(0,src_text/* enumerate */.HL)(names)}. A secret that does not exist expands to nothing.`;
const BEDROCK_ALONE = (services) => (0,src_text/* text */.Qq) `${'AWS_BEARER_TOKEN_BEDROCK'} is set, and serves Bedrock alone; also asked for: ${(0,src_text/* enumerate */.HL)(services)}.`;
function ofProfile({ fault, profile, refusal }) {
    if (refusal)
        return [
            {
                text: (0,src_text/* text */.Qq) `The profile ${profile ?? 'default'} asks for a role, and AWS answered ${refusal.error.code}: ${refusal.error.message}`,
                observation: refusal,
            },
        ];
    if (fault === 'profile-not-found')
        return [
            { text: (0,src_text/* text */.Qq) `${'AWS_PROFILE'} names the profile ${profile ?? ''}, and the shared files have no such profile.` },
        ];
    return fault ? [{ text: (0,src_text/* text */.Qq) `The profile ${profile ?? 'default'} is there, and supplies no credentials.` }] : [];
}
function remediesOf({ causes, run, oidc }) {
    if (run.terminal)
        return [(0,sign_in/* signInOnMachine */.Zh)()];
    if (causes)
        return remediesFor(causes[0], run, oidc);
    const role = (0,remedies_oidc/* assumeRoleWithOidc */.Y0)(oidc);
    return [passKeyInsteadOfProfile(run), ...(role ? [role] : [])];
}


/***/ }),

/***/ 7621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ renameInputs),
/* harmony export */   m: () => (/* binding */ meantInput)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
// Inputs of a key by names that this action does not have, such as `aws_access_key_id`.


const MEANT = ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'role-to-assume'];
/** Names by which other actions and tools know the same. */
const BY_OTHERS = {
    'access-key': 'aws-access-key-id',
    'access-key-id': 'aws-access-key-id',
    'aws-access-key': 'aws-access-key-id',
    'aws-key-id': 'aws-access-key-id',
    'aws-secret': 'aws-secret-access-key',
    'aws-secret-key': 'aws-secret-access-key',
    'secret-access-key': 'aws-secret-access-key',
    'secret-key': 'aws-secret-access-key',
    'aws-token': 'aws-session-token',
    'session-token': 'aws-session-token',
    'assume-role': 'role-to-assume',
    'aws-role-arn': 'role-to-assume',
    'aws-role-to-assume': 'role-to-assume',
    'iam-role': 'role-to-assume',
    'role-arn': 'role-to-assume',
};
/** The input of a key that a name most likely stands for; null for any other name. */
function meantInput(name) {
    const plain = name.toLowerCase().replaceAll('_', '-');
    return BY_OTHERS[plain] ?? MEANT.find((input) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(plain, input) <= 2) ?? null;
}
const SECRET_OF = {
    'aws-access-key-id': 'keyId',
    'aws-secret-access-key': 'secret',
    'aws-session-token': 'token',
    'role-to-assume': 'role',
};
/** Each input under its right name; `missing` are inputs that no name stands for, and that a key needs too. */
function renameInputs(run, misspelt, missing = []) {
    const usual = (input) => `\${{ secrets.${run.secretNames[SECRET_OF[input] ?? 'keyId']} }}`;
    const [first, ...others] = misspelt;
    return {
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Write ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(misspelt.map(({ meant }) => meant))} instead of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(misspelt.map(({ given }) => given))}`,
        changes: [
            { kind: 'remove-input', name: first.given },
            { kind: 'set-input', name: first.meant, value: first.value ?? usual(first.meant) },
            ...others.flatMap(({ given, meant, value }) => [
                { kind: 'remove-input', name: given },
                { kind: 'set-input', name: meant, value: value ?? usual(meant) },
            ]),
            ...missing.map((name) => ({ kind: 'set-input', name, value: usual(name) })),
        ],
        after: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `the step gives ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)([...misspelt.map(({ meant }) => meant), ...missing])}`,
    };
}


/***/ }),

/***/ 1685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ placeholder)
/* harmony export */ });
/* harmony import */ var _remedies_oidc_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8852);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6483);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(706);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7156);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1543);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5615);







const placeholder = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .rule */ .H)({
    id: 'credentials/placeholder',
    severities: ['error'],
    title: 'An example stands where a credential belongs',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q)('aws-access-key-id'),
    stops: true,
    explains: [
        'credentials/missing-session-token',
        'credentials/malformed-key-id',
        'credentials/malformed-secret',
        'credentials/malformed-session-token',
        'credentials/unknown-key',
        'credentials/wrong-secret',
    ],
    find(scene) {
        const found = (0,_written_js__WEBPACK_IMPORTED_MODULE_5__/* .writtenValues */ .I)(scene).flatMap((value) => value.shape.placeholder === null ? [] : [{ ...value, text: value.shape.placeholder }]);
        const run = (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .runFacts */ .pI)(scene);
        const [first, ...others] = found.map((value) => gapOf(scene, value, run));
        if (!first)
            return [];
        return [
            {
                subjects: found.map(({ input }) => input),
                confidence: 'certain',
                texts: found.map(({ label, text: shown }) => ({ label, text: shown })),
                kind: kindOf(found.map(({ text: shown }) => shown)),
                gaps: [first, ...others],
                run,
                oidc: (0,_remedies_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .oidcFacts */ .R3)(scene),
            },
        ];
    },
    tell: ({ texts, kind, gaps, run, oidc }) => ({
        headline: headlineOf(texts.map(({ label }) => label)),
        explanation: MEANINGS[kind],
        evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .evidence */ .MX)(texts.map(({ label, text: shown }) => ({ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The ${[label]} is ${shown}.` }))),
        remedies: [(0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .fillGaps */ .lQ)(run, gaps, { title: titleOf(gaps) }), ...withoutKeys(oidc)],
    }),
});
const kindOf = (texts) => {
    if (texts.some((shown) => shown.includes('${{')))
        return 'expression';
    return texts.some((shown) => VARIABLE.test(shown)) ? 'variable' : 'example';
};
const VARIABLE = /^\$\{?([A-Za-z_]\w*)\}?$/;
const REFERENCES = [/\bsecrets\.([A-Za-z_]\w*)/, VARIABLE];
/** A text that names a secret is to be an expression; any other was never replaced, in the secret or in the workflow. */
function gapOf({ context }, { part, input, variable, text: shown }, run) {
    const named = REFERENCES.map((form) => form.exec(shown)?.[1]).find((name) => name !== undefined);
    const read = context.expressions?.[input] ?? context.keyVariables[variable];
    const isStored = read?.includes('secrets.') === true;
    return { part, name: named ?? run.secretNames[part], pass: !isStored, store: isStored || named === undefined };
}
const headlineOf = (labels) => labels.length === 1
    ? [`The ${labels[0]} is an example text, not a credential.`]
    : [`${labels.length} of the credential’s values are example texts.`];
const MEANINGS = {
    expression: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `An expression reached the step as text: nothing expanded it. Expressions work in the values of a workflow file, not in files that a script reads, and not when they are quoted twice.`,
    variable: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `The name of a variable reached the step as text: nothing expanded it. A workflow file’s ${'with:'} knows expressions such as ${'${{ secrets.NAME }}'}, and no variables of a shell.`,
    example: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Nobody has replaced the text with the real value. Nothing was asked of AWS.`,
};
const titleOf = (gaps) => gaps.every(({ store }) => !store)
    ? (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Pass ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .enumerate */ .HL)(gaps.map(({ name }) => name))} by an expression`
    : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Store the real ${[gaps.length === 1 ? 'value' : 'values']} as ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .enumerate */ .HL)(gaps.map(({ name }) => name))}`;
const withoutKeys = (oidc) => {
    const remedy = (0,_remedies_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .assumeRoleWithOidc */ .Y0)(oidc);
    return remedy ? [remedy] : [];
};


/***/ }),

/***/ 956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sessionExpired)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4362);
/* harmony import */ var _answers_hidden_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7526);
/* harmony import */ var _answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8781);
/* harmony import */ var _answers_session_time_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5699);
/* harmony import */ var _remedies_offered_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(7685);
/* harmony import */ var _remedies_oidc_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8852);
/* harmony import */ var _remedies_renew_session_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2178);
/* harmony import */ var _remedies_sign_in_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9889);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(706);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7156);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(1543);
/* harmony import */ var _tell_acceptance_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7629);













const sessionExpired = (0,_rule_js__WEBPACK_IMPORTED_MODULE_9__/* .rule */ .H)({
    id: 'credentials/session-expired',
    severities: ['error'],
    title: 'The session has expired',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_9__/* .inputs */ .Q)('aws-session-token', 'aws-access-key-id'),
    stops: true,
    explains: ['credentials/session-invalid', 'credentials/session-expiring', 'credentials/session-shorter-than-job'],
    find: (scene) => [...findSignedOut(scene), ...findRefused(scene)],
    tell: (facts) => (facts.kind === 'signed-out' ? tellSignedOut(facts) : tellRefused(facts)),
});
/** A profile beside the credentials under test may have ended without harm to them. */
function findSignedOut(scene) {
    const fault = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_10__/* .signInFault */ .HP)(scene.credentials);
    const profile = scene.credentials.beside.profile ?? 'default';
    return fault
        ? [{ kind: 'signed-out', subjects: [profile], confidence: 'certain', fault, profile, oidc: (0,_remedies_oidc_js__WEBPACK_IMPORTED_MODULE_4__/* .oidcFacts */ .R3)(scene) }]
        : [];
}
function findRefused(scene) {
    const refused = [...saidByAws(scene), ...saidByTheClock(scene)];
    if (refused.length === 0)
        return [];
    const end = (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .knownEndPassed */ .X9)(scene) ? scene.credentials.end : null;
    const known = end ? null : (0,_answers_session_time_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionBounds */ .Sx)(scene);
    // A session that has ended before any session of its age could have tells nothing by its time of issue.
    const bounds = known && Date.parse(known.earliest) <= scene.now ? known : null;
    return [
        {
            kind: 'refused',
            subjects: [`${(0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_10__/* .givenKey */ .xy)(scene.credentials)?.prefix ?? ''}…`],
            confidence: 'certain',
            refused,
            end,
            bounds: bounds && { ...bounds, over: Date.parse(bounds.latest) < scene.now },
            hidden: (0,_answers_hidden_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .hiddenCredentials */ .z)(scene),
            oidc: (0,_remedies_oidc_js__WEBPACK_IMPORTED_MODULE_4__/* .oidcFacts */ .R3)(scene),
        },
    ];
}
const saidByAws = (scene) => scene.credentials.given.state === 'long-term-pair' ? [] : (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(scene, 'expired');
/** So long after its end, AWS may no longer say "expired". */
const saidByTheClock = (scene) => (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .knownEndPassed */ .X9)(scene) && (0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemporary */ .ey)(scene) && !(0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptedSomewhere */ .$2)(scene) && !(0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .regionRefuses */ .w8)(scene)
    ? [...(0,_answers_judge_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .unrecognized */ .YC)(scene), ...(0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(scene, 'token-undecodable')]
    : [];
function tellRefused({ refused, end, bounds, hidden, oidc }) {
    const known = end
        ? [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `Its known end, ${end.at} from ${end.toldBy}, has passed.` }]
        : bounds
            ? [{ text: describeEnd(bounds) }]
            : [];
    return {
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The temporary credentials have expired.`,
        explanation: [...whyOver(oidc.run), ...(hidden ? [' ', ...(0,_tell_acceptance_js__WEBPACK_IMPORTED_MODULE_8__/* .sayHidden */ .my)(hidden)] : [])],
        evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_7__/* .evidence */ .MX)([...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_7__/* .citeAll */ .rb)(refused), ...known, ...(0,_tell_acceptance_js__WEBPACK_IMPORTED_MODULE_8__/* .citeHidden */ .ci)(hidden)]),
        remedies: (0,_remedies_renew_session_js__WEBPACK_IMPORTED_MODULE_5__/* .renewOrUnhide */ .gP)(oidc, hidden?.facts.arn ?? null),
    };
}
const describeEnd = ({ issuedAt, earliest, latest, over }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `By its token, the session was issued at ${(0,_answers_session_time_js__WEBPACK_IMPORTED_MODULE_3__/* .minute */ .Vc)(issuedAt)}: it ended between ${(0,_answers_session_time_js__WEBPACK_IMPORTED_MODULE_3__/* .minute */ .Vc)(earliest)} and ${over ? (0,_answers_session_time_js__WEBPACK_IMPORTED_MODULE_3__/* .minute */ .Vc)(latest) : 'now'}. AWS does not document that time, so it is a hint.`;
function whyOver({ terminal, source, signInBefore }) {
    if (terminal)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The session was real, and it is over.`;
    if (source === 'environment' && signInBefore)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The step ${signInBefore.uses} signed in, and that session ended before this step. A role’s session lasts one hour, unless the step asks for more.`;
    if (source === 'container' || source === 'instance')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The session was real, and it is over. The runner’s own role is to renew it before its end.`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The session was real, and it is over. A stored session ends by design, after 15 minutes to 36 hours: renewing it helps until it ends again.`;
}
const CENTER = (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The profile gets its credentials from IAM Identity Center`;
const LOGIN = (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The profile gets its credentials from ${'aws login'}`;
const NOTHING_ASKED = (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `Nothing was asked of AWS with it.`;
const CACHE_ENDED = (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The profile’s cached sign-in is past its end, and could not be refreshed.`;
const NO_CACHE = (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The folder of cached sign-ins has none of this profile’s that can be read.`;
const SIGN_IN_WORDS = {
    'sso-expired': {
        headline: (profile) => (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The single sign-on session of the profile ${profile} has ended.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `${CENTER}, and that sign-in is over. ${NOTHING_ASKED}`,
        evidence: CACHE_ENDED,
        how: 'sso',
    },
    'sso-absent': {
        headline: (profile) => (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The profile ${profile} has no single sign-on session here.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `${CENTER}, and nobody is signed in on this machine. ${NOTHING_ASKED}`,
        evidence: NO_CACHE,
        how: 'sso',
    },
    'login-expired': {
        headline: (profile) => (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The ${'aws login'} session of the profile ${profile} has ended.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `${LOGIN}, and that sign-in is over. ${NOTHING_ASKED}`,
        evidence: (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The sign-in service did not renew the profile’s cached sign-in.`,
        how: 'login',
    },
    'login-absent': {
        headline: (profile) => (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The profile ${profile} has no ${'aws login'} session here.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `${LOGIN}, and nobody is signed in on this machine. Its cache of sign-ins does not come along with a copied configuration file. ${NOTHING_ASKED}`,
        evidence: NO_CACHE,
        how: 'login',
    },
};
function tellSignedOut({ fault, profile, oidc }) {
    const { headline, explanation, evidence: piece, how } = SIGN_IN_WORDS[fault];
    const remedy = (0,_remedies_sign_in_js__WEBPACK_IMPORTED_MODULE_6__/* .signIn */ .Jv)({ profile: oidc.run.profile, how, first: fault === 'sso-absent' || fault === 'login-absent' });
    const onRunner = {
        ...remedy,
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `Sign in on the runner, as the user that runs its jobs`,
        notes: [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq) `The sign-in must be made again whenever it ends, and a GitHub-hosted runner keeps none: there only a role assumed with OIDC helps.`,
        ],
    };
    return {
        headline: headline(profile),
        explanation,
        evidence: [{ text: piece }],
        remedies: oidc.run.terminal ? [remedy] : (0,_remedies_offered_js__WEBPACK_IMPORTED_MODULE_12__/* .offered */ .I)(onRunner, (0,_remedies_oidc_js__WEBPACK_IMPORTED_MODULE_4__/* .assumeRoleWithOidc */ .Y0)(oidc)),
    };
}


/***/ }),

/***/ 6624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ swapped)
/* harmony export */ });
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6483);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(706);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1543);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5615);





const swapped = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rule */ .H)({
    id: 'credentials/swapped',
    severities: ['error'],
    title: 'Key id and secret stand in each other’s place',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q)('aws-access-key-id'),
    stops: true,
    explains: ['credentials/malformed-key-id', 'credentials/malformed-secret', 'credentials/missing-session-token'],
    find(scene) {
        const { given } = scene.credentials;
        if (given.state !== 'swapped-pair')
            return [];
        const run = (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .runFacts */ .pI)(scene);
        return [
            {
                subjects: ['aws-access-key-id', 'aws-secret-access-key'],
                confidence: 'certain',
                source: (0,_written_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceLabel */ .en)(scene),
                length: given.keyId.length,
                inWorkflow: run.secretNamesRead && SECRET.test(run.secretNames.keyId) && !SECRET.test(run.secretNames.secret),
                run,
            },
        ];
    },
    tell: ({ source, length, inWorkflow, run }) => ({
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `The access key id and the secret access key are in each other’s place.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `The value given as the secret has the form of an access key id; the one given as the id does not. Key ids are sent in plain text, so nothing was sent.`,
        evidence: [
            {
                text: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `From ${[source]}: the secret has 20 characters and begins like an access key id; the key id has ${length} characters.`,
            },
        ],
        remedies: [inWorkflow ? (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .swapInputs */ .Jr)(run) : (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .storeInPlace */ .OS)(run), replaceKey(inWorkflow ? exchanged(run) : run)],
    }),
});
const SECRET = /secret/i;
/** The secrets' names tell what each is to have. */
const exchanged = (run) => ({
    ...run,
    secretNames: { ...run.secretNames, keyId: run.secretNames.secret, secret: run.secretNames.keyId },
});
const replaceKey = (run) => ({
    ...(0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .newKeyPair */ .aU)(run),
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `Replace the key, if another tool of this job has sent or logged the secret as a key id`,
});


/***/ }),

/***/ 7629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ citeStandIn),
/* harmony export */   ci: () => (/* binding */ citeHidden),
/* harmony export */   my: () => (/* binding */ sayHidden)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7156);


/** The environment has others, which the key inputs of this step hide. */
const sayHidden = ({ facts }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `The environment of this step has other credentials, which AWS accepts: those of ${facts.arn}. The key inputs of the step hide them.`;
const citeHidden = (hidden) => hidden ? [(0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .proof */ .n1)(hidden, (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `accepted, signed with the environment’s credentials: ${hidden.facts.arn}`)] : [];
/** A stand-in accepts the very credentials. */
const citeStandIn = (standIn) => standIn
    ? [
        (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .proof */ .n1)(standIn.accepted, (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `accepted, by way of ${standIn.override.variable} at ${standIn.override.host}, which is not AWS: it may have keys of its own, or verify none`),
    ]
    : [];


/***/ }),

/***/ 5615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writtenValues),
/* harmony export */   en: () => (/* binding */ sourceLabel),
/* harmony export */   w8: () => (/* binding */ keyLabel)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4362);
// What the three values look like, as the rules on credentials as written share it.

/** The values that were given, each with the names under which it is known. */
function writtenValues({ credentials }) {
    const key = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_0__/* .givenKey */ .xy)(credentials);
    if (!key)
        return [];
    const values = [
        ['keyId', 'access key id', 'aws-access-key-id', 'AWS_ACCESS_KEY_ID', key.keyId],
        ['secret', 'secret access key', 'aws-secret-access-key', 'AWS_SECRET_ACCESS_KEY', key.secret],
        ['token', 'session token', 'aws-session-token', 'AWS_SESSION_TOKEN', key.sessionToken],
    ];
    return values.flatMap(([part, label, input, variable, shape]) => shape ? [{ part, label, input, variable, shape }] : []);
}
const sourceLabel = ({ credentials }) => ({
    inputs: 'the step’s inputs',
    environment: 'the environment',
    profile: 'the shared files',
    container: 'the container’s role',
    instance: 'the instance’s role',
})[(0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_0__/* .givenKey */ .xy)(credentials)?.source ?? 'inputs'];
/** `AKIA…`, the part of a key id that may be shown. */
const keyLabel = ({ credentials }) => `${(0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_0__/* .givenKey */ .xy)(credentials)?.prefix ?? '????'}…`;


/***/ }),

/***/ 7156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ evidence),
/* harmony export */   Y0: () => (/* binding */ cite),
/* harmony export */   Yj: () => (/* binding */ servicesOf),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   n1: () => (/* binding */ proof),
/* harmony export */   rb: () => (/* binding */ citeAll)
/* harmony export */ });
/* harmony import */ var _services_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9212);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);


/** A failure in AWS's own words. */
function cite(o) {
    const { code, message, httpStatus } = o.error;
    const status = httpStatus === undefined || code.endsWith(String(httpStatus)) ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${httpStatus} `;
    return { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${asked(o)} answered ${status}${code}${message ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) ` ${message}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) ``}`, observation: o };
}
const citeAll = (observations) => observations.map(cite);
/** An answer told as what it proves. A refusal that proves something is not explained by that, so it is not cited. */
const proof = (o, what) => ({
    text: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${asked(o)}: ${what}`,
    ...(o.status === 'failed' ? {} : { observation: o }),
});
/** At least one piece, as a match needs it. */
function evidence(pieces) {
    const [first, ...rest] = pieces;
    if (!first)
        throw new Error('a match without evidence');
    return [first, ...rest];
}
const asked = (o) => [
    `${(0,_services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(o.service)} ${o.operation}`,
    ...(o.target ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) ` of ${o.target}` : []),
    ...(o.followUp ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) ` in ${o.region}` : []),
];
/** The services of some observations, by name, once each. */
const servicesOf = (observations) => [
    [...new Set(observations.map((o) => (0,_services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(o.service)))].join(', '),
];
/** The named targets, or the services where nothing was named. */
const subjectsOf = (observations) => [
    ...new Set(observations.map((o) => o.target ?? (0,_services_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(o.service))),
];


/***/ }),

/***/ 7174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bG: () => (/* binding */ TOKEN_VARIABLE),
/* harmony export */   bm: () => (/* binding */ failuresAt),
/* harmony export */   tF: () => (/* binding */ URL_VARIABLE)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);
// What failed at GitHub's own token endpoint, and whether half of the right to ask was missing.

const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const LACKS = /Unable to get (ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN))/;
const failuresAt = ({ observations }) => observations
    .filter(_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)
    .filter((o) => o.service === 'github' && o.operation === 'getIDToken')
    .map((failure) => ({ failure, lacks: (LACKS.exec(failure.error.message)?.[1] ?? null) }));


/***/ }),

/***/ 1115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ invalidRoleArn)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4362);
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4295);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4473);
/* harmony import */ var _remedies_regions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2843);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6483);
/* harmony import */ var _remedies_values_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9910);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(706);
/* harmony import */ var _trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8944);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7156);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1543);











const REFUSED = /Request ARN is invalid|at 'roleArn' failed to satisfy|roleArn.*(invalid|malformed)|(invalid|malformed).*role ?arn/i;
const invalidRoleArn = (0,_rule_js__WEBPACK_IMPORTED_MODULE_7__/* .rule */ .H)({
    id: 'oidc/invalid-role-arn',
    severities: ['error'],
    title: '`role-to-assume` is not a role ARN',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_7__/* .inputs */ .Q)('role-to-assume'),
    stops: true,
    find(scene) {
        const { settings, context } = scene;
        const role = settings.roleToAssume;
        if (!role)
            return [];
        const refusals = (0,_trust_policy_exchange_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedExchanges */ .xx)(scene).filter((o) => REFUSED.test(o.error.message));
        const judgement = judge(role, scene) ?? (refusals.length > 0 ? { fault: 'refused by STS' } : null);
        if (!judgement)
            return [];
        const { fault, detail = '', suggestion = null } = judgement;
        return [
            {
                subjects: [role],
                confidence: 'certain',
                role,
                fault,
                detail,
                suggestion,
                refusals,
                secret: /\bsecrets\.([A-Za-z_]\w*)/.exec(context.expressions?.['role-to-assume'] ?? '')?.[1] ?? null,
                regions: fault === 'other partition' ? regionsFor(role, settings.region) : null,
                run: (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .runFacts */ .pI)(scene),
            },
        ];
    },
    tell: (facts) => ({
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${'role-to-assume'} is not the ARN of a role that this job can assume.`,
        explanation: BECAUSE[facts.fault](facts),
        evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_6__/* .evidence */ .MX)([{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${'role-to-assume'} is ${facts.role}` }, ...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_6__/* .citeAll */ .rb)(facts.refusals)]),
        remedies: remediesFor(facts),
    }),
});
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html: a path is any printable ASCII between slashes, a name [\w+=,.@-]{1,64}.
const ROLE = /^role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/;
const OTHER_KIND = /^(user|group|policy|instance-profile|oidc-provider|saml-provider|server-certificate|mfa)\//;
const KINDS = {
    user: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `a user`,
    group: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `a group`,
    policy: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `a policy`,
    'instance-profile': (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `an instance profile`,
    'oidc-provider': (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `an identity provider`,
    'saml-provider': (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `an identity provider`,
    'server-certificate': (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `a certificate`,
    mfa: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `an MFA device`,
    root: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the root user`,
};
function judge(role, scene) {
    if (/\*{3}/.test(role))
        return { fault: 'masked' };
    if (/\$\{|\$[A-Z_]+\b|[<>]/.test(role))
        return { fault: 'template' };
    const arn = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_9__/* .parseArn */ .Lw)(role);
    return arn ? judgeArn(role, arn, scene) : judgeName(role, scene);
}
function judgeName(role, { settings, credentials }) {
    const name = /^(?:role\/)?([\w+=,.@-]{1,64})$/.exec(role)?.[1];
    if (!name || role.startsWith('arn'))
        return { fault: 'not an ARN' };
    const account = (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_10__/* .givenKey */ .xy)(credentials)?.accountInKey ?? 'ACCOUNT_ID';
    return { fault: 'bare name', suggestion: `arn:${(0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(settings.region).id}:iam::${account}:role/${name}` };
}
const roleArn = ({ partition, account }, resource) => `arn:${partition}:iam::${account}:${resource}`;
function judgeArn(role, arn, { settings }) {
    const { service, account, region, resource } = arn;
    const session = /^assumed-role\/([^/]+)/.exec(resource)?.[1];
    if (service === 'sts' && session)
        return { fault: 'session', suggestion: roleArn(arn, `role/${session}`) };
    if (service !== 'iam')
        return { fault: 'other service', detail: service };
    if (/^\d{9,11}$/.test(account))
        return {
            fault: 'short account',
            detail: String(account.length),
            suggestion: roleArn({ ...arn, account: account.padStart(12, '0') }, resource),
        };
    if (!/^\d{12}$/.test(account))
        return { fault: 'no account' };
    if (region)
        return { fault: 'with a Region', suggestion: roleArn(arn, resource) };
    const kind = OTHER_KIND.exec(resource)?.[1];
    if (kind || resource === 'root')
        return { fault: 'other kind', detail: kind ?? 'root' };
    if (!ROLE.test(resource) || resource.includes('\\') || role.length > 2048) {
        const repaired = resource
            .replaceAll('\\', '')
            .replace(/^roles\//, 'role/')
            .trim();
        const fits = repaired !== resource && ROLE.test(repaired);
        return { fault: 'no role name', ...(fits ? { suggestion: roleArn(arn, repaired) } : {}) };
    }
    return judgePartition(arn, settings.region);
}
function judgePartition(arn, region) {
    if (!_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .PARTITIONS */ .S1.some(({ id }) => id === arn.partition))
        return { fault: 'unknown partition', detail: arn.partition };
    if (!(0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .isWellFormedRegion */ .qN)(region))
        return null;
    const wanted = (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(region).id;
    if (wanted === arn.partition || !_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .PARTITIONS */ .S1.some(({ pattern }) => pattern.test(region)))
        return null;
    return {
        fault: 'other partition',
        detail: arn.partition,
        suggestion: roleArn({ ...arn, partition: wanted }, arn.resource),
    };
}
const regionsFor = (role, region) => ({
    given: region,
    partition: (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(region).id,
    fitting: _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .PARTITIONS */ .S1.find(({ id }) => id === (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_9__/* .parseArn */ .Lw)(role)?.partition)?.home ?? '',
});
const BECAUSE = {
    masked: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `It has the stars with which GitHub’s log hides a secret: the value was copied from a log.`,
    template: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `It has a template that was not filled in.`,
    'bare name': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `It is a bare name: STS cannot know the account.`,
    'not an ARN': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `It is not an ARN: ${'arn:PARTITION:iam::ACCOUNT_ID:role/NAME'} has five colons and no white space.`,
    session: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `It is a session of a role, not the role.`,
    'other service': ({ detail }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `It is an ARN of ${detail}, and roles belong to ${'iam'}.`,
    'short account': ({ detail }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Its account has ${Number(detail)} digits, and account ids have 12: YAML drops leading zeros of a number without quotes.`,
    'no account': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Its account is not an account id of 12 digits.`,
    'with a Region': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `It names a Region, and a role has none: ${'iam::ACCOUNT_ID'} has nothing between its colons.`,
    'other kind': ({ detail }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `It is the ARN of ${KINDS[detail] ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${detail}`}, and only a role can be assumed.`,
    'no role name': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `What follows the account is not ${'role/NAME'}: a name has letters, digits and ${'+=,.@-_'}, 64 at most.`,
    'unknown partition': ({ detail }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `There is no partition ${detail}.`,
    'other partition': ({ detail, regions }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The role belongs to the partition ${detail}, and the Region ${regions?.given ?? ''} to ${regions?.partition ?? ''}. The two share no identities, so neither can be used from the other.`,
    'refused by STS': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `It has the form of a role ARN, and STS refuses it all the same: a character in its path or name is one that no role has.`,
};
function remediesFor(facts) {
    const give = giveRole(facts);
    if (!facts.regions)
        return [give];
    const move = (0,_remedies_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .useRegion */ .G0)(facts.run, facts.regions.fitting, (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Use a Region of the role’s partition, such as ${facts.regions.fitting}`);
    // What a template left is the commonest: the partition `aws` in a Region of another one.
    return facts.detail === 'aws' ? [give, move] : [move, give];
}
const SHOWN_BY = (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The role’s page in the IAM console shows its ARN, with the role’s path before its name where it has one.`;
const ONE_PARTITION = (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `An account belongs to one partition: check that this is the account’s number there.`;
const TWELVE_DIGITS = (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Put the twelve digits of the role’s account in the place of ${'ACCOUNT_ID'}.`;
/** In the secret or in the input, wherever the value came from. */
function giveRole({ role, fault, suggestion, secret, run }) {
    const account = /:(\d{12}):/.exec(role)?.[1] ?? 'ACCOUNT_ID';
    const arn = suggestion ?? `arn:${run.partition}:iam::${account}:role/NAME`;
    const title = suggestion ? (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Give the role’s ARN: most likely ${arn}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Give the role’s ARN`;
    const after = (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${'role-to-assume'} is ${arn}`;
    const notes = [
        ...(fault === 'other partition' ? [ONE_PARTITION] : []),
        ...(suggestion ? [] : [SHOWN_BY]),
        ...(arn.includes('ACCOUNT_ID') ? [TWELVE_DIGITS] : []),
    ];
    const looks = suggestion
        ? {}
        : {
            looks: [
                { caption: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The roles of the account`, run: `aws iam list-roles --query 'Roles[].Arn' --output text` },
            ],
        };
    return secret
        ? { ...(0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .storeSecretValue */ .xn)(run, 'role', { title, notes }), after: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the secret ${secret} is ${arn}`, ...looks }
        : { ...(0,_remedies_values_js__WEBPACK_IMPORTED_MODULE_4__/* .setInput */ .zF)('role-to-assume', arn, { title, after, notes }), ...looks };
}


/***/ }),

/***/ 9349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ permissionMissing)
/* harmony export */ });
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4362);
/* harmony import */ var _remedies_job_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4017);
/* harmony import */ var _remedies_people_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(8923);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5401);
/* harmony import */ var _remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6483);
/* harmony import */ var _remedies_sign_in_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9889);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(706);
/* harmony import */ var _context_withheld_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(9886);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7156);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1543);
/* harmony import */ var _github_failures_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7174);











const permissionMissing = (0,_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .rule */ .H)({
    id: 'oidc/permission-missing',
    severities: ['error'],
    title: 'The job may not ask GitHub for an OIDC token',
    since: '1.0',
    points: [{ key: 'permissions' }],
    stops: true,
    find(scene) {
        const { settings, credentials, context } = scene;
        const half = (0,_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .failuresAt */ .bm)(scene).filter(({ lacks }) => lacks !== null);
        if (!settings.roleToAssume || settings.assumeWith === 'credentials')
            return [];
        if (half.length === 0 && ((0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_7__/* .givenKey */ .xy)(credentials) || credentials.beside.idToken || isToldElsewhere(scene)))
            return [];
        const variable = half[0]?.lacks ??
            [_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .URL_VARIABLE */ .tF, _github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_VARIABLE */ .bG].find((name) => credentials.beside.empty.includes(name)) ??
            null;
        const { workflowJob, calledBy } = context;
        const lost = whereLost(scene, variable);
        return [
            {
                subjects: [settings.roleToAssume],
                confidence: lost === 'between file and step' ? 'likely' : 'certain',
                role: settings.roleToAssume,
                lost,
                variable,
                isEmptied: variable !== null && credentials.beside.empty.includes(variable),
                failures: half.map(({ failure }) => failure),
                written: workflowJob && {
                    permissions: workflowJob.permissions,
                    caller: workflowJob.caller,
                    container: workflowJob.container,
                },
                calling: calledBy && !workflowJob
                    ? { job: calledBy.job, file: calledBy.uses, permissions: calledBy.permissions }
                    : null,
                byName: settings.assumeWith === 'oidc',
                run: (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .runFacts */ .pI)(scene),
            },
        ];
    },
    tell(facts) {
        const { role, lost, failures, byName } = facts;
        return {
            headline: HEADLINES[lost](facts),
            explanation: EXPLANATIONS[lost](facts),
            evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .evidence */ .MX)([
                { text: byName ? byTokenAlone(role) : withoutKey(role) },
                ...failures.map((observation) => ({
                    text: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `asking for the token failed: ${observation.error.message}`,
                    observation,
                })),
                { text: seenOf(facts) },
                ...writtenEvidence(facts),
            ]),
            remedies: remediesFor(facts),
            ...(lost in LOOKALIKES ? { lookalikes: LOOKALIKES[lost] } : {}),
        };
    },
});
/** Where GitHub withholds the permission whatever the workflow says, or a profile that was to supply the key is at fault. */
const isToldElsewhere = (scene) => (0,_context_withheld_js__WEBPACK_IMPORTED_MODULE_9__/* .withheldFrom */ .E)(scene) !== null ||
    (scene.credentials.given.state === 'profile-failed' && !scene.credentials.beside.bearerToken);
function whereLost({ context }, variable) {
    const { inActions, emulated, workflowJob, calledBy } = context;
    if (!inActions)
        return 'outside of Actions';
    if (emulated)
        return 'in an emulator';
    if (variable)
        return 'half on the way';
    if (!workflowJob)
        return calledBy && !calledBy.permissions?.idToken ? 'in the caller' : 'unknown';
    const { permissions, caller } = workflowJob;
    if (caller && !caller.permissions?.idToken)
        return 'in the caller';
    if (permissions?.idToken || (caller && !permissions))
        return 'between file and step';
    if (caller)
        return 'below the caller';
    if (!permissions)
        return 'nowhere granted';
    return permissions.place === 'job' ? 'in the job' : 'in the workflow';
}
const withoutKey = (role) => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${'role-to-assume'} asks for ${role}, and no access key was given to assume it with`;
const byTokenAlone = (role) => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${'role-to-assume'} asks for ${role}, and ${'assume-with'} asks to assume it with GitHub’s token alone`;
const NO_PERMISSION = (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `This job has no permission to ask GitHub for an OIDC token, so the role cannot be assumed.`;
/** The job that bounds this one. */
const callerOf = ({ written, calling }) => written?.caller ?? calling ?? { job: '', file: '' };
const HEADLINES = {
    'outside of Actions': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `A role was asked for outside of GitHub Actions, where there is no OIDC token.`,
    'in an emulator': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `A role was asked for in an emulator of GitHub’s runner, where there is no OIDC token.`,
    'half on the way': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Only half of what it takes to ask for an OIDC token has reached this step.`,
    'in the job': () => NO_PERMISSION,
    'in the workflow': () => NO_PERMISSION,
    'nowhere granted': () => NO_PERMISSION,
    'in the caller': (facts) => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The job ${callerOf(facts).job}, which calls this reusable workflow, does not grant the permission to ask for an OIDC token.`,
    'below the caller': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The caller grants the permission to ask for an OIDC token, and the reusable workflow gives it up.`,
    'between file and step': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The workflow file grants the permission to ask for an OIDC token, and this step does not have it.`,
    unknown: () => NO_PERMISSION,
};
const AWS_NOT_ASKED = (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Nothing is wrong on the side of AWS, and nothing was sent there.`;
const EXPLANATIONS = {
    'outside of Actions': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Only GitHub’s runners can ask for a job’s token. A run on a machine of one’s own has none.`,
    'in an emulator': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Only GitHub’s own runners can ask for a job’s token. A run by an emulator has none.`,
    'half on the way': ({ variable }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `GitHub granted the permission, since the runner sets both variables together. ${variable ?? ''} was lost on the way into this step, as happens in a container or sub-shell to which variables are passed by name.`,
    'in the job': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The job’s own ${'permissions'} block does not name ${'id-token: write'}, and it replaces the one at the top of the workflow. ${AWS_NOT_ASKED}`,
    'in the workflow': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The ${'permissions'} block at the top of the workflow does not name ${'id-token: write'}, and a block withdraws all that it does not name. ${AWS_NOT_ASKED}`,
    'nowhere granted': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The workflow has no ${'permissions'} block, and ${'id-token: write'} is never granted by default. ${AWS_NOT_ASKED}`,
    'in the caller': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `A called workflow has at most what its caller grants, and ${'id-token: write'} is never granted by default. Asking for it in the called file alone does not help: GitHub then refuses to start the run.`,
    'below the caller': () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `A ${'permissions'} block withdraws all that it does not name, also what the caller granted.`,
    'between file and step': ({ written }) => written?.container
        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The job runs in a container of its own. If the variables do not reach it, the permission does not help.`
        : (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Either the file that is checked out is not the one that runs, or the variables do not reach this step.`,
    unknown: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${AWS_NOT_ASKED} The permission ${'id-token: write'} is never granted by default, and a ${'permissions'} block at the job replaces the one at the top of the workflow.`,
};
function seenOf({ variable }) {
    if (!variable)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the step does not see both ${_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .URL_VARIABLE */ .tF} and ${_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_VARIABLE */ .bG}, which the runner sets for a job with ${'id-token: write'}`;
    const other = variable === _github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_VARIABLE */ .bG ? _github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .URL_VARIABLE */ .tF : _github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_VARIABLE */ .bG;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the step sees ${other}, but not ${variable}`;
}
/** What the checked-out workflow says is evidence of where the permission is lost. */
function writtenEvidence({ lost, written, calling, run }) {
    if (lost === 'in an emulator')
        return [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${'ACT'} is ${'true'}: the run is by ${'act'}, to which ${'permissions:'} means nothing` }];
    if (lost === 'outside of Actions' || lost === 'half on the way')
        return [];
    if (calling)
        return [{ text: grantedBy((0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the job ${calling.job}, which calls ${calling.file},`, calling.permissions) }];
    if (!written)
        return [];
    const { permissions, caller } = written;
    if (!caller)
        return [{ text: grantedBy((0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the job ${run.job}`, permissions) }];
    const here = (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the job ${run.job} of ${caller.file}`;
    return [
        { text: grantedBy((0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the job ${caller.job}, which calls ${caller.file},`, caller.permissions) },
        {
            text: permissions
                ? grantedBy(here, permissions)
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${here} has no ${'permissions'} block: it has what its caller grants`,
        },
    ];
}
function grantedBy(who, block) {
    if (!block)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `in the workflow file, ${who} has no ${'permissions'} block, and neither has the workflow`;
    const where = block.place === 'job' ? (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `its own ${'permissions'} block` : (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the block at the top of the workflow`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `in the workflow file, ${who} has what ${where} grants: ${scopesOf(block)}`;
}
function scopesOf({ idToken, granted }) {
    if (granted.length > 0)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .enumerate */ .HL)(granted.map(([name, access]) => `${name}: ${access}`));
    return idToken ? (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `${'write-all'}` : (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `nothing`;
}
function remediesFor({ lost, variable, isEmptied, byName, run }) {
    const grant = (0,_remedies_job_js__WEBPACK_IMPORTED_MODULE_0__/* .allowIdToken */ .ac)(run);
    const otherwise = (remedy) => byName ? { ...remedy, changes: [...remedy.changes, { kind: 'remove-input', name: 'assume-with' }] } : remedy;
    switch (lost) {
        case 'outside of Actions':
            return [otherwise((0,_remedies_sign_in_js__WEBPACK_IMPORTED_MODULE_3__/* .useOwnProfile */ .rt)())];
        case 'in an emulator':
            return [otherwise((0,_remedies_sign_in_js__WEBPACK_IMPORTED_MODULE_3__/* .useOwnProfileInEmulator */ .xk)())];
        case 'half on the way':
            return [passOn(run, variable ?? _github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_VARIABLE */ .bG, isEmptied), grant];
        case 'between file and step':
            return [askOwners(run)];
        default:
            return [grant];
    }
}
/** The runner sets it for every step, unless an `env:` empties it, or the step runs where variables are passed by name. */
const passOn = (run, variable, isEmptied) => ({
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Let ${variable} reach this step`,
    changes: isEmptied
        ? (0,_remedies_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .unsetKeys */ .QK)(run, [variable]).changes
        : [
            {
                kind: 'runner',
                setting: 'software',
                says: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Pass ${_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .URL_VARIABLE */ .tF} and ${_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_VARIABLE */ .bG} on to the container or script in which this step runs.`,
            },
        ],
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the step sees ${_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .URL_VARIABLE */ .tF} and ${_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_VARIABLE */ .bG}`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Empty neither variable in ${'env:'}.`],
});
const askOwners = (run) => (0,_remedies_people_js__WEBPACK_IMPORTED_MODULE_10__/* .ask */ .kA)({
    whom: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the owners of the GitHub organization`,
    title: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `Ask what keeps the permission from the job`,
    message: `${(0,_remedies_people_js__WEBPACK_IMPORTED_MODULE_10__/* .introduce */ .o2)(run)} Its workflow file grants "id-token: write", and the job does not get the permission. Is OIDC restricted in our organization or enterprise?`,
    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `the log of the job, under ${'Set up job'}, lists ${'IdToken: write'}`,
    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `First compare the file with the one on the branch that started the run: that is the one that counts.`],
});
const EMPTY_SECRET = (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `If an access key was meant to assume the role, its secret is empty in this run: a misspelt name, or a secret of an environment that the job does not name.`;
const LOOKALIKES = {
    'in the job': [EMPTY_SECRET],
    'in the workflow': [EMPTY_SECRET],
    'nowhere granted': [EMPTY_SECRET],
    'in the caller': [EMPTY_SECRET],
    'below the caller': [EMPTY_SECRET],
    'between file and step': [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `The log of the job, under ${'Set up job'} → ${'GITHUB_TOKEN Permissions'}, lists what the run was granted. Without ${'IdToken: write'} there, the file on the branch that started the run is an older one.`,
        EMPTY_SECRET,
    ],
    unknown: [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `In a reusable workflow the lines in the called file are not enough: the job that calls it must grant ${'id-token: write'} too.`,
        EMPTY_SECRET,
        (0,_text_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq) `If the lines are there already, see whether this step runs in a container or sub-shell that does not pass on ${_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .URL_VARIABLE */ .tF} and ${_github_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_VARIABLE */ .bG}.`,
    ],
};


/***/ }),

/***/ 9015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ malformed)
/* harmony export */ });
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4295);
/* harmony import */ var _remedies_regions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2843);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5401);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(706);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1543);





const malformed = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .rule */ .H)({
    id: 'region/malformed',
    severities: ['error'],
    title: 'The Region is not written as one',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q)('aws-region'),
    stops: true,
    find(scene) {
        const { region, regionSource } = scene.settings;
        if (!region || (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .isWellFormedRegion */ .qN)(region))
            return [];
        const source = regionSource ?? 'aws-region';
        return [
            {
                subjects: [source],
                confidence: 'certain',
                region,
                source,
                fault: faultOf(region),
                offered: suggestions(region),
                run: (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .runFacts */ .pI)(scene),
            },
        ];
    },
    tell: ({ region, source, fault, offered, run }) => ({
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `The Region ${region} is not written as one.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `${WORDS[fault]} Nothing was sent.`,
        evidence: [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `${source} is ${JSON.stringify(region)}.` }],
        remedies: remediesFor(offered, run),
    }),
});
function suggestions(region) {
    if (/^\W*\*+\W*$|^(undefined|null|none)$/i.test(region.trim()))
        return [];
    const offered = (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestRegions */ .Uw)(region);
    return isZone(region) ? offered.slice(0, 1) : offered;
}
// `us-east-1a`, and the Local Zones' `us-west-2-lax-1a`.
const isZone = (region) => /^[a-z]{2,4}(-[a-z]+)+-\d(-[a-z]+-\d)?[a-z]$/.test(region.trim());
function faultOf(region) {
    const bare = region.trim();
    if (/^\*+$/.test(bare))
        return 'masked';
    if (/^(undefined|null|none)$/i.test(bare))
        return 'no value';
    if (isZone(bare))
        return 'zone';
    if (bare.split(/[\s,;]+/).filter(_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .isWellFormedRegion */ .qN).length > 1)
        return 'several';
    if (bare !== region)
        return 'white space';
    if ((0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .isWellFormedRegion */ .qN)(bare.toLowerCase()))
        return 'capitals';
    if (/^["'].*["']$/.test(bare))
        return 'quotes';
    return bare.includes('_') ? 'underscores' : 'other';
}
const WORDS = {
    masked: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `Asterisks are what GitHub prints in the place of a secret: somebody copied them from a log, or stored the Region as a secret.`,
    'no value': (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `The text is what a script prints for a value that it does not have.`,
    zone: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `It is an Availability Zone; the Region is the first part of its name.`,
    several: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `It names several Regions; a run asks in one.`,
    'white space': (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `White space came along with it.`,
    capitals: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `Regions are written in small letters.`,
    quotes: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `It is still in its quotes.`,
    underscores: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `Regions are written with hyphens.`,
    other: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `Regions have codes such as ${'us-east-2'}; names of places are for the console.`,
};
const EXAMPLE = 'us-east-1';
function remediesFor(offered, run) {
    const [nearest, ...others] = offered;
    if (nearest === undefined)
        return [
            {
                ...(0,_remedies_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .useRegion */ .G0)(run, EXAMPLE, (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `Write the Region’s code`),
                after: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `this step names the Region of the job’s tables, buckets and models`,
                notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `${EXAMPLE} is an example: use the Region in which the job’s tables, buckets and models are.`],
            },
        ];
    const change = (0,_remedies_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .useRegion */ .G0)(run, nearest);
    if (others.length === 0)
        return [change];
    return [
        { ...change, notes: [...(change.notes ?? []), (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq) `Also near: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .enumerate */ .HL)(others.map(_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .regionLabel */ .p), 'or')}.`] },
    ];
}


/***/ }),

/***/ 5014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ missing)
/* harmony export */ });
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4295);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4473);
/* harmony import */ var _remedies_regions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2843);
/* harmony import */ var _remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5401);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(706);
/* harmony import */ var _context_withheld_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9886);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1543);







// Only where nothing tells the Region: it is shown as an example.
const EXAMPLE = 'us-east-1';
const missing = (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .rule */ .H)({
    id: 'region/missing',
    severities: ['error'],
    title: 'No Region was given',
    since: '1.0',
    points: (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q)('aws-region'),
    stops: true,
    find(scene) {
        const { region, tables, buckets, models } = scene.settings;
        if (region || (0,_context_withheld_js__WEBPACK_IMPORTED_MODULE_4__/* .withheldFrom */ .E)(scene))
            return [];
        const regions = [...tables, ...buckets, ...models].flatMap((target) => (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_5__/* .parseArn */ .Lw)(target)?.region ?? []);
        return [
            {
                subjects: ['aws-region'],
                confidence: 'certain',
                ofTarget: regions.find(_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .isWellFormedRegion */ .qN) ?? null,
                run: (0,_remedies_run_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .runFacts */ .pI)(scene),
            },
        ];
    },
    tell: ({ ofTarget, run }) => ({
        headline: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `No Region was given.`,
        explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Without one no request can be addressed. Nothing was sent.`,
        evidence: [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `${'aws-region'}, ${'AWS_REGION'} and ${'AWS_DEFAULT_REGION'} are all empty.` }],
        remedies: [
            ofTarget === null
                ? {
                    ...(0,_remedies_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .useRegion */ .G0)(run, EXAMPLE, (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `Name the Region`),
                    after: (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `this step names the Region of the job’s tables, buckets and models`,
                    notes: [(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq) `${EXAMPLE} is an example: use the Region in which the job’s tables, buckets and models are.`],
                }
                : (0,_remedies_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .useRegion */ .G0)(run, ofTarget),
        ],
    }),
});


/***/ }),

/***/ 1543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rule),
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
function rule(definition) {
    const { find, tell, ...rest } = definition;
    const { points } = definition;
    const match = (facts) => ({
        subjects: facts.subjects,
        confidence: facts.confidence,
        ...(facts.severity ? { severity: facts.severity } : {}),
        points: typeof points === 'function' ? points(facts) : points,
        ...tell(facts),
    });
    return { ...rest, find, tell, evaluate: (scene) => find(scene).map(match) };
}
/** Pointers to inputs of this action's step. */
const inputs = (...names) => names.map((input) => ({ input }));


/***/ }),

/***/ 9212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ci: () => (/* binding */ ENDPOINT_VARIABLES),
  Bg: () => (/* binding */ SERVICES),
  xK: () => (/* binding */ SERVICE_IDS),
  cY: () => (/* binding */ actionFor),
  nb: () => (/* binding */ descriptorOf),
  JK: () => (/* binding */ firstQuestion),
  aZ: () => (/* binding */ isAws),
  S1: () => (/* binding */ isIn),
  Vb: () => (/* binding */ nameOf),
  QR: () => (/* binding */ targetsOf)
});

// UNUSED EXPORTS: TARGET_INPUTS, isServiceId

// EXTERNAL MODULE: ./build/src/knowledge/bedrock-ids.js
var bedrock_ids = __nccwpck_require__(571);
// EXTERNAL MODULE: ./build/src/knowledge/bedrock-models.js
var bedrock_models = __nccwpck_require__(723);
// EXTERNAL MODULE: ./build/src/knowledge/regions.js
var regions = __nccwpck_require__(4295);
// EXTERNAL MODULE: ./build/src/names/arn.js
var arn = __nccwpck_require__(4473);
;// CONCATENATED MODULE: ./build/src/services/bedrock.js




/** A profile needs its own ARN, and the model’s here and in every Region it routes to, where the table has them. */
function modelArns(model, { partition, region, account }) {
    if ((0,arn/* parseArn */.Lw)(model))
        return [model];
    const { prefix, base } = (0,bedrock_ids/* parseModelId */.iA)(model);
    const modelArn = (where) => `arn:${partition}:bedrock:${where}::foundation-model/${base}`;
    if (base === null)
        return [];
    if (prefix === null)
        return [modelArn(region)];
    const destinations = (0,bedrock_models/* profilesFor */.Iw)(base, region).find((p) => p.prefix === prefix)?.destinations;
    // A global profile's requests name no Region: https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
    const everywhere = prefix === 'global' ? [''] : [];
    const routes = destinations ? [...new Set([region, ...destinations, ...everywhere])] : ['*'];
    return [`arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`, ...routes.map(modelArn)];
}
const bedrock = {
    name: 'Bedrock',
    reportKey: 'bedrock_runtime',
    // The control plane and the runtime are two clients, each with a variable of its own.
    endpoints: ['AWS_ENDPOINT_URL_BEDROCK', 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME'],
    always: false,
    takesBearer: true,
    listing: 'ListFoundationModels',
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html
    actions: {
        ListFoundationModels: 'bedrock:ListFoundationModels',
        ListInferenceProfiles: 'bedrock:ListInferenceProfiles',
        GetFoundationModel: 'bedrock:GetFoundationModel',
        GetFoundationModelAvailability: 'bedrock:GetFoundationModelAvailability',
        GetInferenceProfile: 'bedrock:GetInferenceProfile',
        GetUseCaseForModelAccess: 'bedrock:GetUseCaseForModelAccess',
        GetAccountDataRetention: 'bedrock:GetAccountDataRetention',
        Converse: 'bedrock:InvokeModel',
        ConverseStream: 'bedrock:InvokeModelWithResponseStream',
        InvokeModel: 'bedrock:InvokeModel',
    },
    targets: {
        input: 'bedrock-models',
        setting: 'models',
        operation: 'InvokeModel',
        uses: () => ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
        alias: null,
        bareName: (model) => model,
        arn: null,
        resources: modelArns,
        nameIn: null,
    },
    // A list shows what there is, not what may be called.
    provenBy: ['Converse', 'ConverseStream', 'InvokeModel'],
    isIn: regions/* hasBedrock */.Nd,
};

;// CONCATENATED MODULE: ./build/src/services/dynamodb.js

const tableArn = (target, { partition, region, account }) => (0,arn/* parseArn */.Lw)(target) ? target : `arn:${partition}:dynamodb:${region}:${account}:table/${(0,arn/* tableName */.Cm)(target)}`;
const dynamodb = {
    name: 'DynamoDB',
    reportKey: 'dynamodb',
    endpoints: ['AWS_ENDPOINT_URL_DYNAMODB'],
    always: false,
    takesBearer: false,
    listing: 'ListTables',
    actions: {
        ListTables: 'dynamodb:ListTables',
        DescribeTable: 'dynamodb:DescribeTable',
        GetItem: 'dynamodb:GetItem',
    },
    targets: {
        input: 'dynamodb-tables',
        setting: 'tables',
        operation: 'DescribeTable',
        uses: () => ['dynamodb:DescribeTable'],
        alias: 'table',
        bareName: arn/* tableName */.Cm,
        arn: tableArn,
        resources: (target, place) => [tableArn(target, place)],
        nameIn: (resource) => resource.replace(/^table\//, ''),
    },
    provenBy: null,
    isIn: () => true,
};

// EXTERNAL MODULE: ./build/src/names/bucket-name.js
var bucket_name = __nccwpck_require__(7308);
;// CONCATENATED MODULE: ./build/src/services/s3.js


/** An access point's ARN stays as it is. A directory bucket belongs to S3 Express: its ARN names Region and account. */
const bucketArn = (target, { partition, region, account }) => {
    const name = (0,arn/* bucketName */.EL)(target);
    if ((0,bucket_name/* directoryZone */.w_)(name))
        return `arn:${partition}:s3express:${region}:${account}:bucket/${name}`;
    return (0,arn/* parseArn */.Lw)(name) ? name : `arn:${partition}:s3:::${name}`;
};
const s3 = {
    name: 'S3',
    reportKey: 's3',
    endpoints: ['AWS_ENDPOINT_URL_S3'],
    always: false,
    takesBearer: false,
    listing: 'ListBuckets',
    actions: { ListBuckets: 's3:ListAllMyBuckets', ListObjectsV2: 's3:ListBucket' },
    targets: {
        input: 's3-buckets',
        setting: 'buckets',
        operation: 'ListObjectsV2',
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam.html: one action opens a directory bucket for all requests.
        uses: (resource) => [resource.includes(':s3express:') ? 's3express:CreateSession' : 's3:ListBucket'],
        alias: 'bucket',
        bareName: arn/* bucketName */.EL,
        arn: bucketArn,
        resources: (target, place) => [bucketArn(target, place)],
        nameIn: (resource) => resource.replace(/^bucket\//, ''),
    },
    provenBy: null,
    isIn: () => true,
};

;// CONCATENATED MODULE: ./build/src/services/sts.js
const sts = {
    name: 'STS',
    reportKey: 'sts',
    endpoints: ['AWS_ENDPOINT_URL_STS'],
    always: true,
    takesBearer: false,
    listing: 'GetCallerIdentity',
    actions: {
        GetCallerIdentity: 'sts:GetCallerIdentity',
        AssumeRole: 'sts:AssumeRole',
        AssumeRoleWithWebIdentity: 'sts:AssumeRoleWithWebIdentity',
        // A profile's provider asks these two of IAM Identity Center, on its way to the same session.
        GetRoleCredentials: null,
        CreateToken: null,
    },
    targets: null,
    provenBy: null,
    isIn: () => true,
};

;// CONCATENATED MODULE: ./build/src/services/registry.js
// Every service, in the order in which it is asked and shown. Whatever differs from service to service is told by its descriptor, or by a table that
// must have a row for each: what is right for four is then not silently taken for a fifth.




const CHECKED = { sts: sts, dynamodb: dynamodb, s3: s3, bedrock: bedrock };
/** Asked only beside the services: IAM where its answer makes another clearer, GitHub for the job's token. */
const BESIDE = {
    iam: {
        name: 'IAM',
        endpoints: ['AWS_ENDPOINT_URL_IAM'],
        actions: {
            GetRole: 'iam:GetRole',
            ListAccessKeys: 'iam:ListAccessKeys',
            ListAttachedRolePolicies: 'iam:ListAttachedRolePolicies',
            ListAttachedUserPolicies: 'iam:ListAttachedUserPolicies',
        },
    },
    github: { name: 'GitHub', endpoints: [], actions: { getIDToken: null } },
};
const ALL = { ...CHECKED, ...BESIDE };
const SERVICES = CHECKED;
const SERVICE_IDS = Object.keys(CHECKED);
const isServiceId = (name) => Object.hasOwn(CHECKED, name);
/** Every variable that sends requests elsewhere, with the service whose requests it sends. */
const ENDPOINT_VARIABLES = Object.entries(ALL).flatMap(([service, { endpoints }]) => endpoints.map((variable) => [variable, service]));
const nameOf = (service) => ALL[service].name;
/** What GitHub answers says nothing of AWS. */
const isAws = (service) => service !== 'github';
/** The descriptor of a service that is checked; null for whoever is asked beside. */
const descriptorOf = (service) => isServiceId(service) ? SERVICES[service] : null;
/** Whether AWS runs it in a Region, as far as that is known. */
const isIn = (service, region) => descriptorOf(service)?.isIn(region) ?? true;
/** The inputs that name targets. */
const TARGET_INPUTS = SERVICE_IDS.flatMap((id) => SERVICES[id].targets?.input ?? []);
const targetsOf = (lists, service) => {
    const { targets } = SERVICES[service];
    return targets ? lists[targets.setting] : [];
};
const ACTIONS = Object.assign({}, ...Object.values(ALL).map(({ actions }) => actions));
/** The IAM action that authorises an operation; null where none does. */
const actionFor = (operation) => ACTIONS[operation];
/** What a service is asked first: about each of its targets, or about none. */
function firstQuestion(lists, service) {
    const { targets, listing } = SERVICES[service];
    const named = targetsOf(lists, service);
    return targets && named.length > 0
        ? { operation: targets.operation, targets: named }
        : { operation: listing, targets: [null] };
}


/***/ }),

/***/ 706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ enumerate),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   VL: () => (/* binding */ forCount),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
// Text with a boundary in it: what the project wrote is prose, what came from outside is code. The template tag draws the line,
// so a foreign string cannot reach a sink as markup: each sink decides how a code span is made safe in its own format.
/** Prose from the template; every interpolated string is foreign and becomes a code span. Numbers and `Text` are taken as they are. */
function text(strings, ...parts) {
    const spans = [];
    strings.forEach((prose, i) => {
        if (prose)
            spans.push(prose);
        const part = parts[i];
        if (part === undefined)
            return;
        if (typeof part === 'string')
            spans.push({ code: part });
        else if (typeof part === 'number')
            spans.push(String(part));
        else
            spans.push(...part);
    });
    return spans;
}
// More names than this are a list that nobody reads in a sentence.
const MOST_NAMES = 12;
const FIRST_NAMES = 8;
/** `a`, `b` and `c`; of many, the first few and how many more. */
function enumerate(names, last = 'and') {
    if (names.length > MOST_NAMES)
        return [
            ...names
                .slice(0, FIRST_NAMES)
                .flatMap((name) => [{ code: name }, ', '])
                .slice(0, -1),
            ` ${last} ${names.length - FIRST_NAMES} more`,
        ];
    return names.flatMap((name, i) => [
        ...(i === 0 ? [] : [i === names.length - 1 ? ` ${last} ` : ', ']),
        { code: name },
    ]);
}
/** One wording for a single name, another for several. */
const forCount = (names, one, several) => names.length === 1 ? one : several;
function join(texts, separator = ' ') {
    return texts.flatMap((t, i) => (i === 0 ? [...t] : [separator, ...t]));
}
/** The text without its marks, for JSON and for places that know no formatting. */
function plain(value) {
    return value.map((span) => (typeof span === 'string' ? span : span.code)).join('');
}


/***/ }),

/***/ 2362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ EXTERNAL_ID),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Fb: () => (/* binding */ readForCaller),
/* harmony export */   lL: () => (/* binding */ externalIdsIn)
/* harmony export */ });
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
/* harmony import */ var _operators_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4968);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1783);
// A trust policy held against a caller of AssumeRole: whether it names the caller, and what it asks for beside that.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html




const ACTION = 'sts:assumerole';
function readForCaller(policy, { caller, externalId }) {
    const relevant = policy.statements.filter(speaksOfAssumeRole).map((statement) => ({
        statement,
        named: names(statement, caller),
        id: externalIdVerdict(statement, policy.version, externalId),
        rest: others(statement),
    }));
    const denying = relevant.find(({ statement, named, id, rest }) => statement.effect === 'Deny' && named && (0,_operators_js__WEBPACK_IMPORTED_MODULE_0__/* .every */ .Si)([id, rest]) === 'met');
    if (denying)
        return {
            ...NOTHING_MORE,
            cause: 'denied',
            evidence: [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `✗ statement ${denying.statement.position} (${'Deny'}) denies ${caller}`],
        };
    const allowing = relevant.filter(({ statement }) => statement.effect === 'Allow');
    const letting = allowing.filter(({ named }) => named);
    if (letting.length === 0) {
        const trusted = [...new Set(allowing.flatMap(({ statement }) => statement.aws ?? []))];
        return {
            ...NOTHING_MORE,
            cause: allowing.some(({ statement }) => statement.aws === null) ? null : 'not-named',
            evidence: [
                trusted.length > 0
                    ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `✗ it trusts ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(trusted.slice(0, 5), 'or')}, and ${caller} asked`
                    : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `✗ no statement lets an AWS identity assume the role`,
            ],
        };
    }
    const evidence = letting.map(({ statement, id }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `${[MARKS[id]]} statement ${statement.position} names ${caller}${id === 'met' ? [] : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `, and asks for ${'sts:ExternalId'}`}`);
    if (letting.every(({ id }) => id === 'unmet'))
        return {
            ...NOTHING_MORE,
            cause: 'external-id',
            evidence,
            externalIds: letting.flatMap(({ statement }) => exactExternalIds(statement)),
        };
    const open = letting.filter(({ id, rest }) => (0,_operators_js__WEBPACK_IMPORTED_MODULE_0__/* .every */ .Si)([id, rest]) === 'met');
    return {
        ...NOTHING_MORE,
        cause: open.length > 0 ? 'caller' : null,
        evidence,
        byArn: open.some(({ statement }) => (statement.aws ?? []).some((one) => isSelf(one, caller))),
    };
}
const NOTHING_MORE = { byArn: false, externalIds: [] };
/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;
/** The external ids for which a policy asks by name. */
const externalIdsIn = ({ statements }) => statements.flatMap(exactExternalIds);
const exactExternalIds = ({ conditions }) => conditions
    .filter(({ key, operator }) => isExternalId(key) && (0,_operators_js__WEBPACK_IMPORTED_MODULE_0__/* .operatorOf */ .gN)(operator)?.negated === false)
    .flatMap(({ expected }) => expected.filter((id) => EXTERNAL_ID.test(id)));
const MARKS = { met: '✓', unmet: '✗', unknown: '?' };
function speaksOfAssumeRole({ actions, notActions }) {
    const named = (patterns) => patterns.some((pattern) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesWildcard */ ._W)(pattern.toLowerCase(), ACTION));
    return notActions ? !named(notActions) : named(actions);
}
/** Whether the statement names the caller, its role, or its account. */
function names({ aws }, caller) {
    const account = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(caller)?.account ?? '';
    return (aws ?? []).some((one) => one === '*' ||
        one === account ||
        ((0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(one)?.account === account && (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(one)?.resource === 'root') ||
        isSelf(one, caller));
}
/** A session does not show its role's path. */
const isSelf = (principal, caller) => [caller, (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .principalOf */ .i6)(caller)].some((own) => own === principal || own === principal.replace(/:role\/.*\//, ':role/'));
const isExternalId = (key) => key.toLowerCase() === 'sts:externalid';
function externalIdVerdict({ conditions }, version, externalId) {
    return (0,_operators_js__WEBPACK_IMPORTED_MODULE_0__/* .every */ .Si)(conditions
        .filter(({ key }) => isExternalId(key))
        .map(({ operator, expected }) => {
        const known = (0,_operators_js__WEBPACK_IMPORTED_MODULE_0__/* .operatorOf */ .gN)(operator);
        return known ? (0,_operators_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(known, expected, externalId ? [externalId] : null, version) : 'unknown';
    }));
}
const others = ({ conditions }) => conditions.some(({ key }) => !isExternalId(key)) ? 'unknown' : 'met';


/***/ }),

/***/ 972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ parseTrustPolicy),
/* harmony export */   vu: () => (/* binding */ readTrustPolicy),
/* harmony export */   w8: () => (/* binding */ decodeDocument)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9547);

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value) => value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const strings = (value) => list(value).map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item)));
/** The content of a file that should hold a trust policy. The error names a place, never content. */
function parseTrustPolicy(content) {
    const text = content.replace(/^\uFEFF/, '');
    const source = decoded(text);
    const json = parsed(source);
    if (!json) {
        const { line, column } = jsonFault(source);
        return { error: `line ${line}, column ${column}: this is not JSON` };
    }
    const document = json.value;
    return readTrustPolicy(document)
        ? { document, ...(source === content ? { text: content } : {}) }
        : {
            error: 'line 1, column 1: this JSON has no trust policy, neither a Statement nor a role with its AssumeRolePolicyDocument',
        };
}
/** The JSON in the URL-encoded text that the API returns; null where there is none. */
function decodeDocument(document) {
    try {
        return JSON.parse(decoded(document));
    }
    catch {
        return null;
    }
}
/**
 * The trust policy in a document: the policy itself, what `aws iam get-role` prints, or the URL-encoded text that the API returns. Null where
 * there is none.
 */
function readTrustPolicy(document, depth = 0) {
    if (depth > 5)
        return null;
    if (typeof document === 'string')
        return readTrustPolicy(decodeDocument(document), depth + 1);
    if (!isObject(document))
        return null;
    const inner = document.Role ?? document.AssumeRolePolicyDocument;
    if (inner !== undefined)
        return readTrustPolicy(inner, depth + 1);
    if (document.Statement === undefined || !list(document.Statement).every(isObject))
        return null;
    return {
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html: without it, the version is the old one.
        version: typeof document.Version === 'string' ? document.Version : '2008-10-17',
        statements: list(document.Statement).map(readStatement),
    };
}
function readStatement(statement, index) {
    const principal = statement.Principal;
    return {
        position: index + 1,
        sid: typeof statement.Sid === 'string' ? statement.Sid : null,
        effect: statement.Effect === 'Deny' ? 'Deny' : 'Allow',
        federated: isObject(principal) ? strings(principal.Federated) : null,
        aws: isObject(principal) ? strings(principal.AWS) : typeof principal === 'string' ? [principal] : null,
        actions: strings(statement.Action),
        notActions: statement.NotAction === undefined ? null : strings(statement.NotAction),
        conditions: isObject(statement.Condition)
            ? Object.entries(statement.Condition).flatMap(([operator, keys]) => isObject(keys)
                ? Object.entries(keys).map(([key, expected]) => ({ operator, key, expected: strings(expected) }))
                : [])
            : [],
    };
}
function decoded(source) {
    if (!/^\s*"?%(7B|22)/i.test(source))
        return source;
    try {
        return decodeURIComponent(source);
    }
    catch {
        return source;
    }
}
/**
 * The first place that is not JSON, counted from 1. `JSON.parse` tells it in words that quote the text, and an error must name line and column, never
 * content.
 */
function jsonFault(source) {
    const errors = [];
    try {
        (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parse)(source, errors, { disallowComments: true });
    }
    catch {
        // nested deeper than anything that is meant
    }
    const before = source.slice(0, errors[0]?.offset ?? 0).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
function parsed(source) {
    try {
        return { value: JSON.parse(source) };
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  PA: () => (/* binding */ WEB_IDENTITY_ACTION),
  mY: () => (/* binding */ actionVerdict),
  F9: () => (/* binding */ evaluateCondition),
  y1: () => (/* binding */ evaluateTrustPolicy),
  Zj: () => (/* binding */ providerArn)
});

// EXTERNAL MODULE: ./build/src/names/arn.js
var arn = __nccwpck_require__(4473);
// EXTERNAL MODULE: ./build/src/trust-policy/issuer.js
var trust_policy_issuer = __nccwpck_require__(3866);
;// CONCATENATED MODULE: ./build/src/trust-policy/context-keys.js
// What AWS makes of a token's claims: `<provider>:<claim>`, for some claims alone. Condition keys are compared without regard to case, values with it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif, read 2026-11

const FOR_EVERY_ISSUER = ['sub', 'aud', 'oaud', 'amr', 'azp'];
const FOR_GITHUB = [
    'actor',
    'actor_id',
    'job_workflow_ref',
    'repository',
    'repository_id',
    'workflow',
    'ref',
    'environment',
    'enterprise_id',
];
function lookUp(key, claims, sessionName) {
    const wanted = key.toLowerCase();
    if (wanted === 'sts:rolesessionname' && sessionName)
        return { state: 'known', values: [sessionName] };
    const provider = (0,trust_policy_issuer/* providerOf */.lc)(claims.iss)?.toLowerCase();
    if (provider && wanted.startsWith(`${provider}:`))
        return lookUpClaim(wanted.slice(provider.length + 1), claims);
    // The prefix of another identity provider: a key that this request does not have. Without an issuer nothing can be said.
    return provider && wanted.slice(0, wanted.lastIndexOf(':')).includes('.')
        ? { state: 'known', values: null }
        : { state: 'unknown' };
}
function lookUpClaim(name, claims) {
    // Where a token has `azp`, AWS takes it for the audience, and the audience for `oaud`.
    if (name === 'aud')
        return known(claims.azp ?? claims.aud);
    if (name === 'oaud')
        return known(claims.azp === undefined ? undefined : claims.aud);
    const values = valuesOf(claims[name]);
    if (values === 'unreadable')
        return { state: 'unknown' };
    const documented = FOR_EVERY_ISSUER.includes(name) || (FOR_GITHUB.includes(name) && (0,trust_policy_issuer/* issuerKind */.W8)(String(claims.iss)) === 'github.com');
    return documented || values === null ? { state: 'known', values } : { state: 'undocumented', values };
}
function known(claim) {
    const values = valuesOf(claim);
    return values === 'unreadable' ? { state: 'unknown' } : { state: 'known', values };
}
function valuesOf(claim) {
    if (claim === undefined || claim === null)
        return null;
    const all = Array.isArray(claim) ? claim : [claim];
    return all.every((value) => ['string', 'number', 'boolean'].includes(typeof value)) ? all.map(String) : 'unreadable';
}

// EXTERNAL MODULE: ./build/src/trust-policy/operators.js
var operators = __nccwpck_require__(4968);
// EXTERNAL MODULE: ./build/src/trust-policy/wildcard.js
var wildcard = __nccwpck_require__(1783);
;// CONCATENATED MODULE: ./build/src/trust-policy/evaluate.js





const WEB_IDENTITY_ACTION = 'sts:AssumeRoleWithWebIdentity';
/** Whether a trust policy lets the bearer of these claims assume the role by AssumeRoleWithWebIdentity, statement by statement. */
function evaluateTrustPolicy(policy, job) {
    const statements = policy.statements.map((statement) => evaluateStatement(statement, policy.version, job));
    const allowed = (0,operators/* any */.bz)(statements.filter((s) => s.statement.effect === 'Allow').map((s) => s.verdict));
    const denied = (0,operators/* any */.bz)(statements.filter((s) => s.statement.effect === 'Deny').map((s) => s.verdict));
    const decision = (0,operators/* every */.Si)([allowed, (0,operators/* not */.AU)(denied)]);
    return { decision: decision === 'met' ? 'accepts' : decision === 'unmet' ? 'refuses' : 'unknown', statements };
}
function evaluateStatement(statement, version, job) {
    const action = actionVerdict(statement);
    const principal = principalVerdict(statement, job);
    const conditions = statement.conditions.map((condition) => evaluateCondition(condition, version, job));
    return {
        statement,
        action,
        principal,
        conditions,
        verdict: (0,operators/* every */.Si)([action, principal, ...conditions.map((c) => c.verdict)]),
    };
}
/** Whether the statement speaks of web identities at all. */
function actionVerdict({ actions, notActions }) {
    const named = (patterns) => patterns.some((pattern) => (0,wildcard/* matchesWildcard */._W)(pattern.toLowerCase(), WEB_IDENTITY_ACTION.toLowerCase()));
    return (0,operators/* truth */.Im)(notActions ? !named(notActions) : named(actions));
}
/** The provider that a role of this account trusts for the token's issuer. */
function providerArn(roleArn, issuer) {
    const role = (0,arn/* parseArn */.Lw)(roleArn);
    const provider = (0,trust_policy_issuer/* providerOf */.lc)(issuer);
    return role && provider ? `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}` : null;
}
function principalVerdict({ federated }, { claims, roleArn }) {
    const wanted = providerArn(roleArn, claims.iss);
    if (!federated || !wanted)
        return 'unknown';
    if (federated.includes(wanted))
        return 'met';
    // Whether IAM would forgive another letter case, or take a bare `*`, is not documented.
    return federated.some((arn) => arn === '*' || arn.toLowerCase() === wanted.toLowerCase()) ? 'unknown' : 'unmet';
}
function evaluateCondition(condition, version, job) {
    const operator = (0,operators/* operatorOf */.gN)(condition.operator);
    const found = lookUp(condition.key, job.claims, job.sessionName ?? null);
    const actual = found.state === 'unknown' ? null : found.values;
    if (!operator)
        return { ...condition, actual, verdict: 'unknown', open: 'operator' };
    if (found.state === 'unknown')
        return { ...condition, actual, verdict: 'unknown', open: 'key' };
    const verdict = (0,operators/* holds */.v9)(operator, condition.expected, found.values, version);
    if (found.state === 'known')
        return { ...condition, actual, verdict, open: verdict === 'unknown' ? 'value' : null };
    // A verdict only where it is the same whether AWS passes the claim on or not.
    const without = (0,operators/* holds */.v9)(operator, condition.expected, null, version);
    return { ...condition, actual, verdict: verdict === without ? verdict : 'unknown', open: 'undocumented-claim' };
}


/***/ }),

/***/ 8944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ TAG_SESSION),
/* harmony export */   aM: () => (/* binding */ deniedExchanges),
/* harmony export */   fi: () => (/* binding */ readablePolicies),
/* harmony export */   qt: () => (/* binding */ grantedByToken),
/* harmony export */   xx: () => (/* binding */ refusedExchanges)
/* harmony export */ });
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(972);
// The request that was to yield the role's session: which it was, whether AWS refused it, and the policies that can be read of the role.


/** Requests for the role's session that AWS itself answered with an error; what the network did to them is not told here. */
function refusedExchanges(scene, operation) {
    return scene.observations
        .filter(_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .p)
        .filter((o) => !o.followUp &&
        o.error.kind === 'service' &&
        (operation
            ? o.operation === operation
            : o.operation === 'AssumeRole' || o.operation === 'AssumeRoleWithWebIdentity'));
}
const deniedExchanges = (scene, operation) => refusedExchanges(scene, operation).filter((o) => (0,_answers_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .ut)(o) === 'denied');
/** A denial of these belongs to another action than assuming the role. */
const TAG_SESSION = /not authorized to perform:? sts:TagSession/i;
const grantedByToken = (scene) => scene.observations.some((o) => o.operation === 'AssumeRoleWithWebIdentity' && o.status === 'ok');
/** What AWS holds, where GetRole was granted, before what a file says. */
function readablePolicies(scene) {
    const live = scene.observations.flatMap((o) => o.operation === 'GetRole' && o.status === 'ok' && o.facts.trustPolicy
        ? [{ source: 'iam:GetRole', live: true, document: o.facts.trustPolicy }]
        : []);
    const file = scene.trustPolicy ? [{ ...scene.trustPolicy, live: false }] : [];
    return [...live, ...file].flatMap(({ source, live, document }) => {
        const policy = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readTrustPolicy */ .vu)(document);
        return policy
            ? [{ source, live, policy, document: typeof document === 'string' ? (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeDocument */ .w8)(document) : document }]
            : [];
    });
}


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ trustPolicyForJob),
/* harmony export */   IY: () => (/* binding */ roleHome),
/* harmony export */   Ox: () => (/* binding */ audienceOf),
/* harmony export */   u0: () => (/* binding */ isExact)
/* harmony export */ });
/* unused harmony exports ACCOUNT_PLACEHOLDER, generateTrustPolicy */
/* harmony import */ var _answers_given_key_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4362);
/* harmony import */ var _knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4295);
/* harmony import */ var _names_arn_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4473);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8448);
/* harmony import */ var _issuer_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3866);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4009);






const ACCOUNT_PLACEHOLDER = 'ACCOUNT_ID';
/**
 * The trust policy that accepts these subjects and no other. Under StringEquals nothing is a pattern, but the policy will be copied into other
 * places: a value that could turn into one there is refused, not copied.
 */
function generateTrustPolicy(options) {
    const { partition, account, issuer, audience, subjects } = options;
    const provider = (0,_issuer_js__WEBPACK_IMPORTED_MODULE_3__/* .providerOf */ .lc)(issuer);
    if (!provider)
        return { refused: 'the issuer is not an https URL' };
    if (!/^aws[a-z-]*$/.test(partition) || !(/^\d{12}$/.test(account) || account === ACCOUNT_PLACEHOLDER))
        return { refused: 'the role is not a role ARN' };
    if (subjects.length === 0)
        return { refused: 'the subject is not known' };
    const unsafe = [['audience', audience], ...subjects.map((s) => ['subject', s])].find(([, value]) => !isExact(value ?? ''));
    if (unsafe)
        return {
            refused: `the ${unsafe[0]} has a character that a policy could read as a pattern, or that cannot be seen`,
        };
    // A merge queue makes a branch for each entry: a policy for this one would refuse the next.
    const accepted = subjects.map(_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .forEveryEntry */ .Lt);
    const patterns = accepted.some((subject, i) => subject !== subjects[i]);
    const sub = { [`${provider}:sub`]: accepted.length === 1 ? accepted[0] : accepted };
    const document = {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
                Action: _evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .WEB_IDENTITY_ACTION */ .PA,
                // On github.com no later repository can have the form of names: one that takes the name over gets the immutable form, with its own numbers.
                Condition: {
                    StringEquals: { [`${provider}:aud`]: audience, ...(patterns ? {} : sub) },
                    ...(patterns ? { StringLike: sub } : {}),
                },
            },
        ],
    };
    return { json: JSON.stringify(document, null, 2), subjects: accepted, patterns };
}
/** Fit for a policy: no pattern, no variable, nothing that cannot be seen. */
const isExact = (value) => value.length > 0 && value.length <= 1000 && !/[*?\p{C}\p{Zl}\p{Zp}]|\$\{/u.test(value);
/** The trust policy for exactly this job, from its token where there is one, else from the run's context. */
function trustPolicyForJob(scene) {
    const { claims, context } = scene;
    const { partition, account } = roleHome(scene);
    return generateTrustPolicy({
        partition,
        account,
        issuer: typeof claims?.iss === 'string' ? claims.iss : (0,_issuer_js__WEBPACK_IMPORTED_MODULE_3__/* .issuerFor */ .Ve)(context.serverUrl),
        audience: audienceOf(scene),
        subjects: (0,_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectsOf */ .Z6)(claims, context),
    });
}
/** The audience of this run's token, or the one it would ask for. */
function audienceOf({ claims, settings }) {
    const given = Array.isArray(claims?.aud)
        ? claims.aud.includes(settings.audience)
            ? settings.audience
            : claims.aud[0]
        : claims?.aud;
    if (typeof given === 'string')
        return given;
    // https://github.com/aws-actions/configure-aws-credentials#oidc-audience: China's partition has its own.
    if (settings.audience === 'sts.amazonaws.com' && (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(settings.region).id === 'aws-cn')
        return 'sts.amazonaws.com.cn';
    return settings.audience || 'sts.amazonaws.com';
}
/** Partition and account of the role asked for, else of the identity that AWS confirmed, else of what the key encodes. */
function roleHome({ settings, observations, credentials }) {
    const role = (0,_names_arn_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArn */ .Lw)(settings.roleToAssume);
    if (role?.service === 'iam' && /^\d{12}$/.test(role.account))
        return { partition: role.partition, account: role.account };
    const seen = observations.flatMap((o) => o.status === 'ok' &&
        o.operation === 'GetCallerIdentity' &&
        (o.signer === 'base' || o.signer === 'role') &&
        o.facts.accountId
        ? [o.facts.accountId]
        : [])[0];
    return {
        partition: (0,_knowledge_regions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(settings.region).id,
        account: seen ?? (0,_answers_given_key_js__WEBPACK_IMPORTED_MODULE_5__/* .givenKey */ .xy)(credentials)?.accountInKey ?? ACCOUNT_PLACEHOLDER,
    };
}


/***/ }),

/***/ 3866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ve: () => (/* binding */ issuerFor),
/* harmony export */   W8: () => (/* binding */ issuerKind),
/* harmony export */   lc: () => (/* binding */ providerOf),
/* harmony export */   oX: () => (/* binding */ GITHUB_ISSUER)
/* harmony export */ });
// GitHub's issuers, by product. https://docs.github.com/en/actions/reference/security/oidc and
// https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const ISSUER = /^https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:\/[\w.~-]+)*\/?$/i;
/** The issuer as IAM names its provider: without the scheme. Null for anything that could not stand in an ARN. */
const providerOf = (issuer) => typeof issuer === 'string' && issuer.length <= 255 && ISSUER.test(issuer) ? issuer.slice('https://'.length) : null;
function issuerKind(issuer) {
    const provider = (providerOf(issuer) ?? issuer).toLowerCase();
    // An enterprise may have its slug in the path, so that its tokens are told from everybody's.
    if (/^token\.actions\.githubusercontent\.com(\/|$)/.test(provider))
        return 'github.com';
    if (/^token\.actions\.[\w-]+\.ghe\.com(\/|$)/.test(provider))
        return 'ghe.com';
    return /^[^/]+\/_services\/token\/?$/.test(provider) ? 'enterprise-server' : 'other';
}
/** The issuer that a server's jobs get their tokens from, where the token itself is not at hand. */
function issuerFor(serverUrl) {
    const host = /^https?:\/\/([a-z\d.:-]+)\/?$/i.exec(serverUrl)?.[1]?.toLowerCase();
    if (!host || host === 'github.com')
        return GITHUB_ISSUER;
    const subdomain = /^([\w-]+)\.ghe\.com$/.exec(host)?.[1];
    return subdomain ? `https://token.actions.${subdomain}.ghe.com` : `https://${host}/_services/token`;
}


/***/ }),

/***/ 5000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ wildcardIn),
/* harmony export */   K: () => (/* binding */ lintTrustPolicy)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(706);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8448);
/* harmony import */ var _issuer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3866);
/* harmony import */ var _operators_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4968);
// What is dangerous in a trust policy that lets GitHub's tokens in: that others than this repository fit it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html and
// https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws




/** The Allow statements through which tokens of other repositories would pass. */
function lintTrustPolicy(policy) {
    return policy.statements.flatMap((statement) => {
        if (statement.effect !== 'Allow' || (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .actionVerdict */ .mY)(statement) !== 'met')
            return [];
        const providers = (statement.federated ?? [])
            .flatMap((arn) => /:oidc-provider\/(.+)$/.exec(arn)?.[1] ?? [])
            .filter((provider) => (0,_issuer_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerKind */ .W8)(`https://${provider}`) !== 'other');
        return providers
            .filter((provider) => !isNeverMet(statement, provider))
            .flatMap((provider) => openingOf(statement, provider, excludedElsewhere(policy, provider)) ?? []);
    });
}
/** A condition on the key of another provider, which no token of this one has: nobody can assume the role by this statement. */
function isNeverMet({ conditions }, provider) {
    return conditions.some((condition) => {
        const operator = (0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorOf */ .gN)(condition.operator);
        const prefix = condition.key.slice(0, condition.key.lastIndexOf(':')).toLowerCase();
        return (restricts(condition) &&
            !operator?.ifExists &&
            operator?.set !== 'all' &&
            prefix.includes('.') &&
            prefix !== provider.toLowerCase());
    });
}
function openingOf(statement, provider, restrictions) {
    const on = (claim) => statement.conditions.filter((c) => c.key.toLowerCase() === `${provider}:${claim}`.toLowerCase());
    const subjects = on('sub').filter(restricts);
    const alone = subjects.length > 0 && subjects.every((c) => (0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorOf */ .gN)(c.operator)?.set === 'all');
    const groups = [...subjects.filter((c) => (0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorOf */ .gN)(c.operator)?.set !== 'all').map(patternsOf), ...restrictions];
    const pinned = [...on('repository'), ...on('repository_id')].some((c) => restricts(c) && (0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorOf */ .gN)(c.operator)?.set !== 'all' && patternsOf(c).every((v) => !/[*?]/.test(v)));
    const narrowed = ['ref', 'environment', 'job_workflow_ref'].some((claim) => on(claim).some(restricts));
    if (groups.length === 0 && alone) {
        return {
            statement,
            provider,
            conditions: subjects,
            kind: 'for-all-values',
            explanation: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The subject is asked for under ${'ForAllValues'} alone, which also holds where the token has no such claim, or where the key is misspelt.`,
        };
    }
    if (groups.length === 0) {
        if (pinned && narrowed)
            return null;
        return {
            statement,
            provider,
            conditions: [],
            kind: 'no-subject',
            explanation: pinned
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `No condition asks for the token's ${'sub'}: every branch, tag, pull request and environment of the repository may assume the role.`
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `No condition asks for the token's ${'sub'}: every workflow of every repository that gets a token from ${provider} may assume the role.`,
        };
    }
    // All conditions of a statement must hold, so one that is narrow closes it.
    if (pinned || groups.some((values) => values.length > 0 && values.every((value) => wildcardIn(value) === null)))
        return null;
    const open = groups.flatMap((values) => values.filter((value) => wildcardIn(value) !== null));
    const owner = open.some((value) => wildcardIn(value) === 'owner');
    return {
        statement,
        provider,
        conditions: subjects.filter((c) => patternsOf(c).some((value) => wildcardIn(value) !== null)),
        kind: owner ? 'wildcard-owner' : 'wildcard-repository',
        explanation: owner
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The subject ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .enumerate */ .HL)(open.slice(0, 3), 'or')} leaves the owner of the repository open: repositories that anybody may create on GitHub fit it.`
            : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq) `The subject ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .enumerate */ .HL)(open.slice(0, 3), 'or')} leaves the repository open: other repositories of the owner fit it, also ones that are created later.`,
    };
}
/** Whether the condition lets only named values pass; `Null` and the negated operators leave all the others. */
function restricts(condition) {
    const operator = (0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorOf */ .gN)(condition.operator);
    return operator !== null && operator.base !== 'null' && !operator.negated;
}
/** The values as patterns; without wildcards in the operator, a `*` is a star and nothing more. */
const patternsOf = ({ operator, expected }) => expected.map((value) => ((0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorOf */ .gN)(operator)?.wildcards ? value : value.replaceAll(/[*?]/g, '_')));
/** Deny statements that refuse every subject but some: they close what an Allow statement leaves open. */
function excludedElsewhere(policy, provider) {
    return policy.statements.flatMap((statement) => {
        const [only, ...others] = statement.conditions;
        const operator = only ? (0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorOf */ .gN)(only.operator) : null;
        const closes = statement.effect === 'Deny' &&
            (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .actionVerdict */ .mY)(statement) === 'met' &&
            only &&
            others.length === 0 &&
            operator?.negated &&
            !operator.ifExists &&
            operator.set !== 'any';
        return closes && only.key.toLowerCase() === `${provider}:sub`.toLowerCase() ? [patternsOf(only)] : [];
    });
}
/** Which part of `repo:OWNER/REPO:…` a pattern leaves open; null where it fixes both, or where the subject is of another form that begins with fixed text. */
function wildcardIn(pattern) {
    const first = pattern.search(/[*?]/);
    if (first < 0)
        return null;
    if (first < 'repo:'.length)
        return 'repo:'.startsWith(pattern.slice(0, first)) ? 'owner' : null;
    if (!pattern.startsWith('repo:'))
        return null;
    const place = pattern.slice('repo:'.length).split(':')[0] ?? '';
    const slash = place.indexOf('/');
    // A wildcard in the place of the numbers alone leaves the names fixed.
    const open = (part) => /[*?]/.test(part.split('@')[0] ?? '');
    if (slash < 0 || open(place.slice(0, slash)))
        return 'owner';
    return open(place.slice(slash + 1)) ? 'repository' : null;
}


/***/ }),

/***/ 4968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   Si: () => (/* binding */ every),
/* harmony export */   bz: () => (/* binding */ any),
/* harmony export */   gN: () => (/* binding */ operatorOf),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1783);
// The condition operators that decide over a web identity. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
// and .../reference_policies_condition-single-vs-multi-valued-context-keys.html

const BASES = {
    StringEquals: { base: 'string', negated: false, wildcards: false },
    StringNotEquals: { base: 'string', negated: true, wildcards: false },
    StringLike: { base: 'string', negated: false, wildcards: true },
    StringNotLike: { base: 'string', negated: true, wildcards: true },
    StringEqualsIgnoreCase: { base: 'string-ignoring-case', negated: false, wildcards: false },
    StringNotEqualsIgnoreCase: { base: 'string-ignoring-case', negated: true, wildcards: false },
    // The two forms of each ARN operator behave alike.
    ArnEquals: { base: 'arn', negated: false, wildcards: true },
    ArnLike: { base: 'arn', negated: false, wildcards: true },
    ArnNotEquals: { base: 'arn', negated: true, wildcards: true },
    ArnNotLike: { base: 'arn', negated: true, wildcards: true },
    Bool: { base: 'bool', negated: false, wildcards: false },
    Null: { base: 'null', negated: false, wildcards: false },
};
/** An operator's parts; null for one that is not evaluated here. */
function operatorOf(name) {
    const parts = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(name);
    const known = parts?.[2] && Object.hasOwn(BASES, parts[2]) ? BASES[parts[2]] : undefined;
    if (!parts || !known || (known.base === 'null' && (parts[1] || parts[3])))
        return null;
    return {
        set: parts[1] === 'ForAllValues' ? 'all' : parts[1] === 'ForAnyValue' ? 'any' : null,
        ifExists: parts[3] !== undefined,
        ...known,
    };
}
/** Whether the condition holds for the request's values of its key; null where the request has no such key. */
function holds(operator, expected, values, version) {
    const absent = values === null || values.length === 0;
    if (operator.base === 'null')
        return expected.length === 1 && /^(true|false)$/i.test(expected[0] ?? '')
            ? truth((expected[0]?.toLowerCase() === 'true') === absent)
            : 'unknown';
    if (absent) {
        if (operator.set)
            return truth(operator.set === 'all');
        return truth(operator.ifExists || operator.negated);
    }
    const each = values.map((value) => {
        const found = any(expected.map((wanted) => matches(operator, wanted, value, version)));
        return operator.negated ? not(found) : found;
    });
    if (operator.set === 'all')
        return every(each);
    if (operator.set === 'any')
        return any(each);
    // Several values under an operator for one: AWS does not say what comes out.
    return each.length === 1 ? each[0] : 'unknown';
}
function matches(operator, wanted, value, version) {
    if (operator.base === 'bool')
        return truth(wanted.toLowerCase() === value.toLowerCase());
    if (operator.base === 'arn')
        return arnMatches(wanted, value, version);
    const ignoring = operator.base === 'string-ignoring-case';
    const pattern = (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .patternOf */ .Id)(ignoring ? wanted.toLowerCase() : wanted, operator.wildcards, version);
    return pattern ? truth((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .fits */ .lA)(pattern, ignoring ? value.toLowerCase() : value)) : 'unknown';
}
/** The six parts are compared one by one. What is no ARN is left open: AWS does not say what comes out. */
function arnMatches(wanted, value, version) {
    const [patterns, parts] = [arnParts(wanted), arnParts(value)];
    if (!patterns || !parts)
        return 'unknown';
    return every(patterns.map((part, i) => {
        const pattern = (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .patternOf */ .Id)(part, true, version);
        return pattern ? truth((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .fits */ .lA)(pattern, parts[i] ?? '')) : 'unknown';
    }));
}
const arnParts = (arn) => /^(arn):([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/s.exec(arn)?.slice(1) ?? null;
const truth = (value) => (value ? 'met' : 'unmet');
const not = (verdict) => verdict === 'met' ? 'unmet' : verdict === 'unmet' ? 'met' : 'unknown';
const any = (verdicts) => verdicts.includes('met') ? 'met' : verdicts.includes('unknown') ? 'unknown' : 'unmet';
const every = (verdicts) => verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met';


/***/ }),

/***/ 4009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ parseSubject),
/* harmony export */   Lt: () => (/* binding */ forEveryEntry),
/* harmony export */   Xl: () => (/* binding */ queueTarget),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   qy: () => (/* binding */ describeSubject),
/* harmony export */   uy: () => (/* binding */ reusableWorkflowOf)
/* harmony export */ });
/* unused harmony export expectedTail */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(706);
/* harmony import */ var _issuer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3866);
// The forms of a GitHub token's `sub`. https://docs.github.com/en/actions/reference/security/oidc: `repo:OWNER/REPO:<context>`, and
// `repo:OWNER@OWNER_ID/REPO@REPO_ID:<context>` for repositories made, renamed or transferred after 15 July 2026, or opted in.


const SUBJECT = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?:(.+)$/s;
const TAIL = /^(?:(pull_request)|environment:([^:]+)|ref:(refs\/[^:]+))$/s;
/** A subject in one of GitHub's own forms; null for one that the owner has customised. */
function parseSubject(sub) {
    const parts = typeof sub === 'string' ? SUBJECT.exec(sub) : null;
    if (!parts)
        return null;
    const [, owner = '', ownerId, repository = '', repositoryId, tail = ''] = parts;
    const context = TAIL.exec(tail);
    if (!context || (ownerId === undefined) !== (repositoryId === undefined))
        return null;
    const [, pull, environment, ref] = context;
    const [, group, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref ?? '') ?? [];
    const kind = pull
        ? 'pull-request'
        : environment !== undefined
            ? 'environment'
            : group === 'heads'
                ? 'branch'
                : group === 'tags'
                    ? 'tag'
                    : 'ref';
    return {
        form: ownerId ? 'immutable' : 'names',
        owner,
        repository,
        ownerId: ownerId ?? null,
        repositoryId: repositoryId ?? null,
        kind,
        name: name ?? environment ?? ref ?? '',
        tail,
    };
}
// https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue:
// a queue tests each entry in a branch of its own.
const QUEUE = /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/s;
/** The branch into which a merge queue merges, where the run belongs to one entry of the queue. */
const queueTarget = (subject) => subject?.kind === 'branch' ? (QUEUE.exec(subject.name)?.[1] ?? null) : null;
/** The subject of every entry of the same merge queue, as a pattern; any other subject as it is. */
const forEveryEntry = (subject) => subject.replace(/(:ref:refs\/heads\/gh-readonly-queue\/.+\/)pr-\d+-[0-9a-f]+$/s, '$1*');
/** The reusable workflow of another repository in which the job runs. The subject is that of the repository that calls it. */
function reusableWorkflowOf(claims) {
    const [caller, workflow] = [claims?.repository, claims?.job_workflow_ref];
    if (typeof caller !== 'string' || typeof workflow !== 'string')
        return null;
    const repository = /^([^/@]+\/[^/@]+)\/\.github\/workflows\//.exec(workflow)?.[1];
    return repository && repository.toLowerCase() !== caller.toLowerCase() ? { workflow, repository } : null;
}
/** How a token came by its `sub`, in one sentence or two. */
function describeSubject({ sub, iss }) {
    const subject = parseSubject(sub);
    if (!subject)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The subject has neither of GitHub’s own formats: the repository or its organization has customized it (${'include_claim_keys'}). A trust policy must repeat it as it is.`;
    const format = (0,_issuer_js__WEBPACK_IMPORTED_MODULE_1__/* .issuerKind */ .W8)(String(iss)) === 'github.com' ? FORMATS[subject.form] : null;
    return [...origin(subject), ...(format ? [' ', ...format] : [])];
}
function origin(subject) {
    const { kind, name } = subject;
    const queue = queueTarget(subject);
    if (queue)
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The run belongs to the merge queue of ${queue}, which makes a branch of its own for each entry.`;
    if (kind === 'environment')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The job names the environment ${name}, which takes the place of the branch or tag in the subject.`;
    if (kind === 'pull-request')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The run belongs to a pull request, whose subject names no branch.`;
    if (kind === 'branch')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The run is of the branch ${name}, outside of any environment.`;
    return kind === 'tag'
        ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The run is of the tag ${name}, outside of any environment.`
        : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The run is of the ref ${name}, outside of any environment.`;
}
// GitHub Enterprise Server has the format of names alone.
const FORMATS = {
    immutable: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The subject has GitHub’s immutable format, with the numbers of owner and repository behind each ${'@'}. Repositories that were made, renamed or transferred after 15 July 2026 have it. A trust policy of names alone refuses it.`,
    names: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) `The subject has the format of names. GitHub adds the numbers of owner and repository (${'repo:OWNER@OWNER_ID/REPO@REPO_ID:…'}) when a repository is renamed or transferred, so accept both.`,
};
/** What would follow the repository in the subject of a job, from its context alone; null where an expression that cannot be read decides it. */
function expectedTail({ environmentName, workflowJob, eventName, ref }) {
    if (workflowJob?.environment === 'open')
        return null;
    // A colon within a value is written %3A, so that it cannot pass for the next part.
    if (environmentName)
        return `environment:${environmentName.replaceAll(':', '%3A')}`;
    if (eventName === 'pull_request')
        return 'pull_request';
    return ref ? `ref:${ref.replaceAll(':', '%3A')}` : null;
}
/** Every subject under which GitHub may present exactly this job: names, immutable, and the token's own where it is customised. */
function subjectsOf(claims, context) {
    const actual = parseSubject(claims?.sub);
    if (claims && typeof claims.sub === 'string' && !actual)
        return [claims.sub];
    const [owner, repository] = actual ? [actual.owner, actual.repository] : context.repository.split('/');
    const tail = actual?.tail ?? expectedTail(context);
    if (!owner || !repository || !tail)
        return [];
    const here = `${owner}/${repository}`.toLowerCase() === context.repository.toLowerCase();
    const ownerId = actual?.ownerId ?? id(claims?.repository_owner_id) ?? (here ? id(context.ownerId) : null);
    const repositoryId = actual?.repositoryId ?? id(claims?.repository_id) ?? (here ? id(context.repositoryId) : null);
    return [
        `repo:${owner}/${repository}:${tail}`,
        ...(ownerId && repositoryId ? [`repo:${owner}@${ownerId}/${repository}@${repositoryId}:${tail}`] : []),
    ];
}
const id = (value) => (typeof value === 'string' || typeof value === 'number') && /^\d{1,20}$/.test(String(value)) ? String(value) : null;


/***/ }),

/***/ 1783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ patternOf),
/* harmony export */   _W: () => (/* binding */ matchesWildcard),
/* harmony export */   lA: () => (/* binding */ fits)
/* harmony export */ });
const ESCAPE = /^\$\{([*?$])\}/;
/** The pattern's parts, or null where it holds a policy variable, whose value is not known here. */
function patternOf(value, wildcards, version) {
    const parts = [];
    let at = 0;
    while (at < value.length) {
        const rest = value.slice(at, at + 4);
        const escaped = version === '2012-10-17' ? ESCAPE.exec(rest)?.[1] : undefined;
        if (escaped) {
            parts.push({ literal: escaped, many: false });
            at += 4;
            continue;
        }
        if (version === '2012-10-17' && rest.startsWith('${') && value.indexOf('}', at) > 0)
            return null;
        const character = String.fromCodePoint(value.codePointAt(at));
        const wild = wildcards && (character === '*' || character === '?');
        parts.push({ literal: wild ? null : character, many: wild && character === '*' });
        at += character.length;
    }
    return parts;
}
/** Whether the whole value fits. Greedy with one step back, so that no pattern takes more than length times length. */
function fits(pattern, value) {
    const characters = [...value];
    let [p, v, star, mark] = [0, 0, -1, 0];
    while (v < characters.length) {
        const part = pattern[p];
        if (part?.many) {
            star = p++;
            mark = v;
        }
        else if (part && (part.literal === null || part.literal === characters[v])) {
            p++;
            v++;
        }
        else if (star >= 0) {
            p = star + 1;
            v = ++mark;
        }
        else
            return false;
    }
    while (pattern[p]?.many)
        p++;
    return p === pattern.length;
}
const matchesWildcard = (pattern, value, version = '2008-10-17') => fits(patternOf(pattern, true, version) ?? [], value);


/***/ }),

/***/ 5130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ WORKFLOW_UNKNOWN)
/* harmony export */ });
/** How it stands until the file is read. */
const WORKFLOW_UNKNOWN = {
    environmentName: null,
    jobTimeoutMinutes: null,
    workflowJob: null,
    calledBy: null,
    expressions: null,
    keyVariables: {},
    variableLevels: {},
    givenInputs: null,
    signInBefore: null,
    signInAfter: null,
    signInElsewhere: {},
    otherEnvironments: [],
};


/***/ }),

/***/ 9906:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"date":"2026-11-22","regions":92,"prefixes":{"apac":93,"au":56,"ca":26,"eu":94,"global":61,"in":81,"jp":3,"us":95,"us-gov":62},"mantleToRuntime":{"anthropic.claude-haiku-4-5":"anthropic.claude-haiku-4-5-20251001-v1:0","deepseek.v3.1":"deepseek.v3-v1:0","moonshotai.kimi-k2-thinking":"moonshot.kimi-k2-thinking","openai.gpt-oss-120b":"openai.gpt-oss-120b-1:0","openai.gpt-oss-20b":"openai.gpt-oss-20b-1:0","qwen.qwen3-235b-a22b-2507":"qwen.qwen3-235b-a22b-2507-v1:0","qwen.qwen3-32b":"qwen.qwen3-32b-v1:0","qwen.qwen3-coder-30b-a3b-instruct":"qwen.qwen3-coder-30b-a3b-v1:0","qwen.qwen3-coder-480b-a35b-instruct":"qwen.qwen3-coder-480b-a35b-v1:0","qwen.qwen3-next-80b-a3b-instruct":"qwen.qwen3-next-80b-a3b","qwen.qwen3-vl-235b-a22b-instruct":"qwen.qwen3-vl-235b-a22b"},"gone":["amazon.titan-image-generator-v1","amazon.titan-image-generator-v2","amazon.titan-text-*","anthropic.claude-3-5-haiku","anthropic.claude-3-opus","anthropic.claude-instant-v1","anthropic.claude-opus-4","anthropic.claude-v2","anthropic.claude-v2:1","cohere.command-r-plus-v1:0","cohere.command-r-v1:0","meta.llama3-1-405b-instruct-v1:0","meta.llama3-2-11b-instruct-v1:0","meta.llama3-2-1b-instruct-v1:0","meta.llama3-2-3b-instruct-v1:0","meta.llama3-2-90b-instruct-v1:0"],"sets":["us-east-1","eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3","ap-east-2 ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-northeast-1 ap-northeast-3","ap-northeast-1","ca-central-1 us-east-1 us-east-2 us-west-2","ca-central-1","ca-west-1 us-east-1 us-east-2 us-west-2","ca-west-1","us-east-1 us-east-2 us-west-2","us-east-1 us-east-2 us-west-1 us-west-2","us-west-1","ap-northeast-1 eu-north-1 us-east-1 us-west-2","ap-northeast-1 eu-west-1 us-east-1","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4","ap-east-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2","ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4","ap-southeast-3","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-4","ap-southeast-4","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5","ap-southeast-5","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-7","ap-southeast-7","ca-central-1 ca-west-1","eu-central-1 eu-north-1 eu-west-1 eu-west-3","eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-3","eu-south-1","eu-central-1 eu-north-1 eu-south-2 eu-west-1 eu-west-3","eu-south-2","eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-3 il-central-1","il-central-1","ap-northeast-1 ap-southeast-2 ap-southeast-3 eu-north-1 eu-west-2 us-east-1 us-east-2 us-west-2","ap-southeast-2 eu-west-2 us-east-1","ap-southeast-2 ap-southeast-3 eu-west-2 us-east-1","ap-northeast-1 eu-north-1 us-east-1","ap-northeast-1 ca-central-1 eu-central-1 us-west-2","us-east-1 us-west-2","ap-south-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-northeast-1 eu-central-1 us-east-1 us-west-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-2 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-2","ap-south-1","ap-northeast-2 ap-southeast-1","ap-northeast-2 ap-south-1 ap-southeast-1","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2","eu-west-2","eu-central-1 eu-west-1 eu-west-3","eu-central-1","us-east-2","ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-central-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-southeast-1","ap-south-1 ca-central-1 eu-west-2 sa-east-1","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-southeast-2 ap-southeast-4","ap-southeast-2 ap-southeast-4 ap-southeast-6","ap-southeast-6","eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3","eu-central-2","eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","us-gov-east-1 us-gov-west-1","eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3 il-central-1","ap-northeast-1 eu-west-1 us-east-1 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-northeast-1 ca-central-1 eu-central-1 us-east-1 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 eu-north-1 eu-west-2 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 eu-north-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-southeast-3 ap-southeast-4","ap-northeast-1 ap-south-1 ap-southeast-2 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-southeast-3 ap-southeast-4 eu-south-1","us-west-2","ap-south-1 ca-central-1 eu-west-2 us-east-1 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 eu-central-1 eu-north-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-south-1 ap-southeast-2 ca-central-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 sa-east-1 us-east-1 us-east-2 us-west-2","ca-central-1 us-east-1 us-east-2 us-west-1 us-west-2","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","ap-south-1 ap-south-2","ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 ap-southeast-3 eu-central-1 eu-north-1 eu-south-1 eu-west-2 us-east-2 us-west-2","ap-northeast-1 ap-south-1 ap-southeast-2 eu-south-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2","ap-northeast-2","eu-west-1","ap-northeast-2 us-east-1","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","us-east-1 us-west-1","us-east-2 us-west-2","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2","af-south-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-isob-east-1 us-isof-east-1 us-isof-south-1 us-west-1 us-west-2","ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7","eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1","ca-central-1 ca-west-1 us-east-1 us-east-2 us-west-1 us-west-2"],"models":{"ai21.jamba-1-5-large-v1:0":{"start":"2024-09-23","legacy":true,"eol":"2026-11-26","onDemand":0},"ai21.jamba-1-5-mini-v1:0":{"start":"2024-09-23","legacy":true,"eol":"2026-11-26","onDemand":0},"amazon.nova-2-lite-v1:0":{"start":"2025-12-02","profiles":{"eu":[[1,1]],"global":[[null,2]],"jp":[[3,4]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"amazon.nova-2-multimodal-embeddings-v1:0":{"start":"2025-10-28","onDemand":0,"kind":"embedding"},"amazon.nova-2-sonic-v1:0":{"start":"2025-12-02","onDemand":12,"kind":"speech"},"amazon.nova-canvas-v1:0":{"start":"2024-12-03","eol":"2026-09-30","onDemand":13,"kind":"image"},"amazon.nova-lite-v1:0":{"start":"2024-12-03","onDemand":34,"profiles":{"apac":[[14,15],[16,17],[18,19],[20,21],[22,23],[24,25]],"ca":[[26,26]],"eu":[[27,27],[28,29],[30,31],[32,33]],"us":[[9,9],[10,11]]}},"amazon.nova-micro-v1:0":{"start":"2024-12-03","onDemand":35,"profiles":{"apac":[[14,15],[16,17],[18,19],[22,23],[24,25]],"eu":[[27,27],[28,29],[30,31],[32,33]],"us":[[9,9]]}},"amazon.nova-premier-v1:0":{"start":"2025-04-30","eol":"2026-09-14","profiles":{"us":[[9,9]]}},"amazon.nova-pro-v1:0":{"start":"2024-12-03","onDemand":36,"profiles":{"apac":[[14,15],[16,17],[18,19],[20,21],[22,23],[24,25]],"eu":[[27,27],[28,29],[30,31],[32,33]],"us":[[9,9],[10,11]]}},"amazon.nova-reel-v1:0":{"start":"2024-12-03","eol":"2026-09-30","onDemand":13,"kind":"video"},"amazon.nova-reel-v1:1":{"start":"2024-12-03","eol":"2026-09-30","onDemand":0,"kind":"video"},"amazon.nova-sonic-v1:0":{"start":"2025-04-08","eol":"2026-09-14","onDemand":37,"kind":"speech"},"amazon.rerank-v1:0":{"start":"2025-04-03","onDemand":38},"amazon.titan-embed-g1-text-02":{"start":"2023-11-29","onDemand":39,"kind":"embedding"},"amazon.titan-embed-image-v1":{"start":"2023-11-29","onDemand":40,"kind":"embedding"},"amazon.titan-embed-image-v1:0":{"start":"2023-11-29","kind":"embedding"},"amazon.titan-embed-text-v1":{"start":"2025-04-03","onDemand":41,"kind":"embedding"},"amazon.titan-embed-text-v2:0":{"start":"2024-04-30","onDemand":42,"kind":"embedding"},"anthropic.claude-3-5-sonnet-20240620-v1:0":{"start":"2024-06-20","onDemand":44,"profiles":{"apac":[[17,43]]}},"anthropic.claude-3-5-sonnet-20241022-v2:0":{"start":"2024-10-22","profiles":{"apac":[[16,45]]}},"anthropic.claude-3-7-sonnet-20250219-v1:0":{"start":"2025-02-19","onDemand":47,"profiles":{"apac":[[46,43]]}},"anthropic.claude-3-haiku-20240307-v1:0":{"start":"2024-03-13","eol":"2026-09-10","onDemand":51,"profiles":{"eu":[[48,49]],"us":[[9,50]]}},"anthropic.claude-3-sonnet-20240229-v1:0":{"start":"2024-03-04","onDemand":53,"profiles":{"apac":[[17,52]]}},"anthropic.claude-fable-5":{"start":"2026-06-09","profiles":{"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]},"retention":"aws_review"},"anthropic.claude-fable-5-1":{"start":"2026-09-01","profiles":{"us":null,"global":null,"us-gov":null},"retention":"aws_review"},"anthropic.claude-haiku-4-5":{"mantleOnly":true},"anthropic.claude-haiku-4-5-20251001-v1:0":{"start":"2025-10-15","profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[9,9],[10,11]]}},"anthropic.claude-haiku-5-5":{"start":"2026-10-07","profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"eu":[[1,1],[58,59],[60,47]],"au":[[55,55]],"jp":[[3,3]],"global":[[null,61]],"us-gov":[[null,62]]}},"anthropic.claude-mythos-5-1":{},"anthropic.claude-opus-4-1-20250805-v1:0":{"start":"2025-08-05","legacy":true,"eol":"2027-01-08","profiles":{"us":[[9,9]]}},"anthropic.claude-opus-4-5-20251101-v1:0":{"start":"2025-11-24","profiles":{"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[9,9],[10,11]]}},"anthropic.claude-opus-4-6-v1":{"start":"2026-02-05","onDemand":47,"profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-4-7":{"start":"2026-04-16","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-4-8":{"start":"2026-05-28","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-5":{"start":"2026-07-23","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-opus-5-5":{"start":"2026-09-22","onDemand":47,"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"eu":[[1,1],[58,59],[60,47]],"au":[[55,55]],"jp":[[3,3]],"global":[[null,61]],"us-gov":[[null,62]]}},"anthropic.claude-sonnet-4-20250514-v1:0":{"start":"2025-05-22","eol":"2026-10-14","profiles":{"apac":[[14,15],[20,20],[18,19],[22,23],[24,25]],"eu":[[1,1],[63,33]],"global":[[null,64]],"us":[[9,9],[10,11]]}},"anthropic.claude-sonnet-4-5-20250929-v1:0":{"start":"2025-09-29","profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[9,9],[10,11]],"us-gov":[[null,62]]}},"anthropic.claude-sonnet-4-6":{"start":"2026-02-17","onDemand":47,"profiles":{"au":[[55,55],[56,57]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"jp":[[3,3]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-sonnet-5":{"start":"2026-06-30","profiles":{"au":[[55,55]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,54]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"anthropic.claude-sonnet-5-5":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,61]],"us-gov":[[null,62]]}},"cohere.embed-english-v3":{"start":"2025-01-24","onDemand":65,"kind":"embedding"},"cohere.embed-multilingual-v3":{"start":"2025-01-24","onDemand":65,"kind":"embedding"},"cohere.embed-v4:0":{"start":"2025-10-02","onDemand":13,"profiles":{"eu":[[1,1],[58,59],[60,47]],"global":[[null,66]],"us":[[9,9],[10,11]]},"kind":"embedding"},"cohere.rerank-v3-5:0":{"start":"2024-12-01","onDemand":67},"deepseek.r1-v1:0":{"start":"2025-03-10","profiles":{"us":[[9,9]]}},"deepseek.v3-v1:0":{"start":"2025-09-15","onDemand":68},"deepseek.v3.1":{"mantleOnly":true},"deepseek.v3.2":{"start":"2026-02-06","onDemand":69,"unsure":70},"google.gemma-3-12b-it":{"start":"2025-12-02","onDemand":71,"unsure":72},"google.gemma-3-27b-it":{"start":"2025-12-02","onDemand":71,"unsure":72},"google.gemma-3-4b-it":{"start":"2025-12-02","onDemand":71,"unsure":72},"google.gemma-4-26b-a4b":{"start":"2026-04-02","mantleOnly":true},"google.gemma-4-31b":{"start":"2026-04-02","mantleOnly":true},"google.gemma-4-e2b":{"start":"2026-04-02","mantleOnly":true},"luma.ray-v2:0":{"start":"2025-01-23","onDemand":73,"kind":"video"},"meta.llama3-1-70b-instruct-v1:0":{"start":"2024-07-23","onDemand":73,"profiles":{"us":[[9,9]]}},"meta.llama3-1-8b-instruct-v1:0":{"start":"2024-07-23","onDemand":73,"profiles":{"us":[[9,9]]}},"meta.llama3-3-70b-instruct-v1:0":{"start":"2024-12-19","onDemand":50,"profiles":{"us":[[9,9]]}},"meta.llama3-70b-instruct-v1:0":{"start":"2024-04-23","onDemand":74},"meta.llama3-8b-instruct-v1:0":{"start":"2024-04-23","onDemand":74},"meta.llama4-maverick-17b-instruct-v1:0":{"start":"2025-04-28","profiles":{"us":[[9,9],[10,11]]}},"meta.llama4-scout-17b-instruct-v1:0":{"start":"2025-04-28","profiles":{"us":[[9,9],[10,11]]}},"minimax.minimax-m2":{"start":"2025-12-02","onDemand":71,"unsure":72},"minimax.minimax-m2.1":{"start":"2026-02-06","onDemand":75,"unsure":72},"minimax.minimax-m2.5":{"start":"2026-03-18","onDemand":75,"unsure":72},"mistral.devstral-2-123b":{"start":"2026-02-17","onDemand":75,"unsure":72},"mistral.magistral-small-2509":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.ministral-3-14b-instruct":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.ministral-3-3b-instruct":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.ministral-3-8b-instruct":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.mistral-7b-instruct-v0:2":{"start":"2024-03-01","onDemand":76},"mistral.mistral-large-2402-v1:0":{"start":"2024-04-03","onDemand":76},"mistral.mistral-large-2407-v1:0":{"start":"2024-07-24","onDemand":73},"mistral.mistral-large-3-675b-instruct":{"start":"2025-12-02","onDemand":77,"unsure":70},"mistral.mistral-small-2402-v1:0":{"start":"2024-05-24","onDemand":0},"mistral.mixtral-8x7b-instruct-v0:1":{"start":"2024-03-01","onDemand":76},"mistral.pixtral-large-2502-v1:0":{"start":"2025-04-08","profiles":{"eu":[[27,27]],"us":[[9,9]]}},"mistral.voxtral-mini-3b-2507":{"start":"2025-12-02","onDemand":71,"unsure":72},"mistral.voxtral-small-24b-2507":{"start":"2025-12-02","onDemand":71,"unsure":72},"moonshot.kimi-k2-thinking":{"start":"2025-12-02","onDemand":77},"moonshotai.kimi-k2-thinking":{"mantleOnly":true},"moonshotai.kimi-k2.5":{"start":"2026-02-06","onDemand":69,"unsure":70},"moonshotai.kimi-k3":{"start":"2026-09-18","profiles":{"us":[[null,78]],"global":[[null,79]]}},"nvidia.nemotron-nano-12b-v2":{"start":"2025-12-02","onDemand":71,"unsure":72},"nvidia.nemotron-nano-3-30b":{"start":"2025-12-23","onDemand":71,"unsure":72},"nvidia.nemotron-nano-9b-v2":{"start":"2025-12-02","onDemand":71,"unsure":72},"nvidia.nemotron-super-3-120b":{"start":"2026-03-18","onDemand":75,"unsure":72},"openai.gpt-5.4":{"start":"2026-04-30","mantleOnly":true},"openai.gpt-5.4-2026-03-05":{"mantleOnly":true},"openai.gpt-5.5":{"start":"2026-05-21","mantleOnly":true},"openai.gpt-5.5-2026-04-23":{"mantleOnly":true},"openai.gpt-5.6-luna":{"start":"2026-08-13","profiles":{"global":[[null,80]],"in":[[81,81]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"openai.gpt-5.6-sol":{"start":"2026-08-13","profiles":{"global":[[null,80]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"openai.gpt-5.6-terra":{"start":"2026-08-13","profiles":{"global":[[null,80]],"in":[[81,81]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"openai.gpt-6-astra":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":null}},"openai.gpt-6-luna":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":[[null,54]]}},"openai.gpt-6-sol":{"start":"2026-09-22","profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":[[null,54]]}},"openai.gpt-6.1-sol":{"profiles":{"us":null,"global":null}},"openai.gpt-oss-120b":{"mantleOnly":true},"openai.gpt-oss-120b-1:0":{"start":"2025-08-06","onDemand":82},"openai.gpt-oss-20b":{"mantleOnly":true},"openai.gpt-oss-20b-1:0":{"start":"2025-08-06","onDemand":82},"openai.gpt-oss-safeguard-120b":{"start":"2025-12-02","onDemand":71,"unsure":72},"openai.gpt-oss-safeguard-20b":{"start":"2025-12-02","onDemand":71,"unsure":72},"qwen.qwen3-235b-a22b-2507":{"mantleOnly":true},"qwen.qwen3-235b-a22b-2507-v1:0":{"start":"2025-09-15","onDemand":83},"qwen.qwen3-32b":{"mantleOnly":true},"qwen.qwen3-32b-v1:0":{"start":"2025-09-15","onDemand":82},"qwen.qwen3-coder-30b-a3b-instruct":{"mantleOnly":true},"qwen.qwen3-coder-30b-a3b-v1:0":{"start":"2025-09-15","onDemand":82},"qwen.qwen3-coder-480b-a35b-instruct":{"mantleOnly":true},"qwen.qwen3-coder-480b-a35b-v1:0":{"start":"2025-09-15","onDemand":68},"qwen.qwen3-coder-next":{"start":"2026-02-06","onDemand":35,"unsure":72},"qwen.qwen3-next-80b-a3b":{"start":"2025-12-02","onDemand":84},"qwen.qwen3-next-80b-a3b-instruct":{"mantleOnly":true},"qwen.qwen3-vl-235b-a22b":{"start":"2025-12-02","onDemand":84},"qwen.qwen3-vl-235b-a22b-instruct":{"mantleOnly":true},"stability.sd3-5-large-v1:0":{"start":"2024-12-12","onDemand":73,"kind":"image"},"stability.stable-conservative-upscale-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-creative-upscale-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-fast-upscale-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-control-sketch-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-control-structure-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-core-v1:1":{"start":"2024-12-12","onDemand":73,"kind":"image"},"stability.stable-image-erase-object-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-inpaint-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-remove-background-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-search-recolor-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-search-replace-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-style-guide-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-image-ultra-v1:1":{"start":"2024-02-22","onDemand":73,"kind":"image"},"stability.stable-outpaint-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"stability.stable-style-transfer-v1:0":{"start":"2025-09-03","profiles":{"us":[[9,9]]},"kind":"image"},"twelvelabs.marengo-embed-2-7-v1:0":{"start":"2025-07-15","legacy":true,"eol":"2026-11-30","profiles":{"apac":[[18,85]],"eu":[[1,86]],"us":[[10,0]]},"kind":"embedding"},"twelvelabs.marengo-embed-3-0-v1:0":{"start":"2025-10-28","onDemand":87,"profiles":{"eu":[[1,86]],"us":[[9,0]]},"kind":"embedding"},"twelvelabs.pegasus-1-2-v1:0":{"start":"2025-10-31","onDemand":87,"profiles":{"apac":[[20,85]],"eu":[[1,1],[58,59],[60,47]],"global":[[null,88]],"us":[[10,89],[9,90]]}},"writer.palmyra-vision-7b":{"start":"2026-03-20","onDemand":9,"unsure":72},"writer.palmyra-x4-v1:0":{"start":"2025-11-21","profiles":{"us":[[9,9],[10,11]]}},"writer.palmyra-x5-v1:0":{"start":"2025-11-21","profiles":{"us":[[9,9],[10,11]]}},"xai.grok-4.3":{"start":"2026-05-13","mantleOnly":true},"xai.grok-4.6":{"start":"2026-08-19","profiles":{"global":[[null,80]],"us":[[5,6],[7,8],[9,9],[10,11]]}},"xai.grok-4.7":{"profiles":{"us":[[9,9],[10,11],[5,6],[7,8]],"global":[[null,91]]}},"zai.glm-4.6":{"start":"2025-11-30","mantleOnly":true},"zai.glm-4.7":{"start":"2026-02-06","onDemand":69,"unsure":70},"zai.glm-4.7-flash":{"start":"2026-02-06","onDemand":75,"unsure":72},"zai.glm-5":{"start":"2026-03-18","onDemand":69,"unsure":70}}}');

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/src/aws/scrub.js
// AWS echoes what it was sent: key ids, tokens, canonical requests. Nothing of a secret value survives past this point, in any of the forms
// in which it travels: as it stands, trimmed, line by line, URL-encoded, JSON-escaped, base64 in a Basic header.
const MASK = '***';
// An access key id that is not under test (another source's, another account's) keeps its prefix alone.
const KEY_ID = /\b(A(?:KIA|SIA|BIA|CCA))[A-Z0-9]{12,}\b/g;
// Session tokens begin with one of these; a fragment of one is as secret as the whole.
const SESSION_TOKEN = /\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/=_%-]*/g;
const JWT = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;
const BEDROCK_KEY = /\b(?:ABSK|bedrock-api-key-)[A-Za-z0-9+/=_-]{12,}/g;
// Up to the last @: a password may hold one, or a slash.
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]*:\/\/)\S*@/gi;
/** Removes every secret it has learnt, and whatever looks like one. */
function makeScrub(secrets) {
    const known = [...secrets];
    let scrub = scrubber(known);
    return {
        scrub: (value) => scrub(value),
        learn: (more) => {
            known.push(...more);
            scrub = scrubber(known);
        },
    };
}
function scrubber(secrets) {
    const forms = new Set();
    for (const secret of secrets) {
        for (const part of [secret, secret.trim(), ...secret.split(/\r?\n/)]) {
            const bare = part.trim();
            if (bare.length < 4)
                continue;
            for (const form of [
                part,
                bare,
                encodeURIComponent(bare),
                JSON.stringify(bare).slice(1, -1),
                Buffer.from(bare).toString('base64'),
            ])
                forms.add(form);
        }
    }
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    return (value) => {
        let clean = value;
        for (const form of longestFirst)
            clean = clean.replaceAll(form, MASK);
        return clean
            .replace(KEY_ID, '$1…')
            .replace(SESSION_TOKEN, MASK)
            .replace(JWT, MASK)
            .replace(BEDROCK_KEY, MASK)
            .replace(URL_PASSWORD, `$1${MASK}@`);
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/src/inputs/input-table.js + 1 modules
var input_table = __nccwpck_require__(9834);
// EXTERNAL MODULE: ./build/src/inputs/session-end.js
var session_end = __nccwpck_require__(1711);
;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/varint.js
// Copyright 2008 Google Inc.  All rights reserved.
//
// Redistribution and use in source and binary forms, with or without
// modification, are permitted provided that the following conditions are
// met:
//
// * Redistributions of source code must retain the above copyright
// notice, this list of conditions and the following disclaimer.
// * Redistributions in binary form must reproduce the above
// copyright notice, this list of conditions and the following disclaimer
// in the documentation and/or other materials provided with the
// distribution.
// * Neither the name of Google Inc. nor the names of its
// contributors may be used to endorse or promote products derived from
// this software without specific prior written permission.
//
// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS
// "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
//
// Code generated by the Protocol Buffer compiler is owned by the owner
// of the input file used when generating it.  This code is not
// standalone and requires a support library to be linked with it.  This
// support library is itself covered by the above license.
/**
 * Read a 64 bit varint as two JS numbers.
 *
 * Stores the low and high words on the reader.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L175
 */
function varint64read() {
    const buf = this.buf;
    let pos = this.pos;
    let lo = 0;
    let hi = 0;
    for (let shift = 0; shift < 28; shift += 7) {
        const b = buf[pos++];
        lo |= (b & 0x7f) << shift;
        if ((b & 0x80) == 0) {
            this.pos = pos;
            this.assertBounds();
            this.varint64Lo = lo;
            this.varint64Hi = hi;
            return;
        }
    }
    const middleByte = buf[pos++];
    // last four bits of the first 32 bit number
    lo |= (middleByte & 0x0f) << 28;
    // 3 upper bits are part of the next 32 bit number
    hi = (middleByte & 0x70) >> 4;
    if ((middleByte & 0x80) == 0) {
        this.pos = pos;
        this.assertBounds();
        this.varint64Lo = lo;
        this.varint64Hi = hi;
        return;
    }
    for (let shift = 3; shift <= 31; shift += 7) {
        const b = buf[pos++];
        hi |= (b & 0x7f) << shift;
        if ((b & 0x80) == 0) {
            this.pos = pos;
            this.assertBounds();
            this.varint64Lo = lo;
            this.varint64Hi = hi;
            return;
        }
    }
    throw new Error("invalid varint");
}
/**
 * Write a 64 bit varint, given as two JS numbers, to the given bytes array.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/writer.js#L344
 */
function varint64write(lo, hi, bytes) {
    for (let i = 0; i < 28; i = i + 7) {
        const shift = lo >>> i;
        const hasNext = !(shift >>> 7 == 0 && hi == 0);
        const byte = (hasNext ? shift | 0x80 : shift) & 0xff;
        bytes.push(byte);
        if (!hasNext) {
            return;
        }
    }
    const splitBits = ((lo >>> 28) & 0x0f) | ((hi & 0x07) << 4);
    const hasMoreBits = !(hi >> 3 == 0);
    bytes.push((hasMoreBits ? splitBits | 0x80 : splitBits) & 0xff);
    if (!hasMoreBits) {
        return;
    }
    for (let i = 3; i < 31; i = i + 7) {
        const shift = hi >>> i;
        const hasNext = !(shift >>> 7 == 0);
        const byte = (hasNext ? shift | 0x80 : shift) & 0xff;
        bytes.push(byte);
        if (!hasNext) {
            return;
        }
    }
    bytes.push((hi >>> 31) & 0x01);
}
// constants for binary math
const TWO_PWR_32_DBL = 0x100000000;
/**
 * Parse decimal string of 64 bit integer value as two JS numbers.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
 */
function int64FromString(dec) {
    // Check for minus sign.
    const minus = dec[0] === "-";
    if (minus) {
        dec = dec.slice(1);
    }
    // Work 6 decimal digits at a time, acting like we're converting base 1e6
    // digits to binary. This is safe to do with floating point math because
    // Number.isSafeInteger(ALL_32_BITS * 1e6) == true.
    const base = 1e6;
    let lowBits = 0;
    let highBits = 0;
    function add1e6digit(begin, end) {
        // Note: Number('') is 0.
        const digit1e6 = Number(dec.slice(begin, end));
        highBits *= base;
        lowBits = lowBits * base + digit1e6;
        // Carry bits from lowBits to
        if (lowBits >= TWO_PWR_32_DBL) {
            highBits = highBits + ((lowBits / TWO_PWR_32_DBL) | 0);
            lowBits = lowBits % TWO_PWR_32_DBL;
        }
    }
    add1e6digit(-24, -18);
    add1e6digit(-18, -12);
    add1e6digit(-12, -6);
    add1e6digit(-6);
    return minus ? negate(lowBits, highBits) : newBits(lowBits, highBits);
}
/**
 * Losslessly converts a 64-bit signed integer in 32:32 split representation
 * into a decimal string.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
 */
function int64ToString(lo, hi) {
    let bits = newBits(lo, hi);
    // If we're treating the input as a signed value and the high bit is set, do
    // a manual two's complement conversion before the decimal conversion.
    const negative = bits.hi & 0x80000000;
    if (negative) {
        bits = negate(bits.lo, bits.hi);
    }
    const result = uInt64ToString(bits.lo, bits.hi);
    return negative ? "-" + result : result;
}
/**
 * Losslessly converts a 64-bit unsigned integer in 32:32 split representation
 * into a decimal string.
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
 */
function uInt64ToString(lo, hi) {
    ({ lo, hi } = toUnsigned(lo, hi));
    // Skip the expensive conversion if the number is small enough to use the
    // built-in conversions.
    // Number.MAX_SAFE_INTEGER = 0x001FFFFF FFFFFFFF, thus any number with
    // highBits <= 0x1FFFFF can be safely expressed with a double and retain
    // integer precision.
    // Proven by: Number.isSafeInteger(0x1FFFFF * 2**32 + 0xFFFFFFFF) == true.
    if (hi <= 0x1fffff) {
        return String(TWO_PWR_32_DBL * hi + lo);
    }
    // What this code is doing is essentially converting the input number from
    // base-2 to base-1e7, which allows us to represent the 64-bit range with
    // only 3 (very large) digits. Those digits are then trivial to convert to
    // a base-10 string.
    // The magic numbers used here are -
    // 2^24 = 16777216 = (1,6777216) in base-1e7.
    // 2^48 = 281474976710656 = (2,8147497,6710656) in base-1e7.
    // Split 32:32 representation into 16:24:24 representation so our
    // intermediate digits don't overflow.
    const low = lo & 0xffffff;
    const mid = ((lo >>> 24) | (hi << 8)) & 0xffffff;
    const high = (hi >> 16) & 0xffff;
    // Assemble our three base-1e7 digits, ignoring carries. The maximum
    // value in a digit at this step is representable as a 48-bit integer, which
    // can be stored in a 64-bit floating point number.
    let digitA = low + mid * 6777216 + high * 6710656;
    let digitB = mid + high * 8147497;
    let digitC = high * 2;
    // Apply carries from A to B and from B to C.
    const base = 10000000;
    if (digitA >= base) {
        digitB += Math.floor(digitA / base);
        digitA %= base;
    }
    if (digitB >= base) {
        digitC += Math.floor(digitB / base);
        digitB %= base;
    }
    // If digitC is 0, then we should have returned in the trivial code path
    // at the top for non-safe integers. Given this, we can assume both digitB
    // and digitA need leading zeros.
    return (digitC.toString() +
        decimalFrom1e7WithLeadingZeros(digitB) +
        decimalFrom1e7WithLeadingZeros(digitA));
}
function toUnsigned(lo, hi) {
    return { lo: lo >>> 0, hi: hi >>> 0 };
}
function newBits(lo, hi) {
    return { lo: lo | 0, hi: hi | 0 };
}
/**
 * Returns two's compliment negation of input.
 * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/Bitwise_Operators#Signed_32-bit_integers
 */
function negate(lowBits, highBits) {
    highBits = ~highBits;
    if (lowBits) {
        lowBits = ~lowBits + 1;
    }
    else {
        // If lowBits is 0, then bitwise-not is 0xFFFFFFFF,
        // adding 1 to that, results in 0x100000000, which leaves
        // the low bits 0x0 and simply adds one to the high bits.
        highBits += 1;
    }
    return newBits(lowBits, highBits);
}
/**
 * Returns decimal representation of digit1e7 with leading zeros.
 */
const decimalFrom1e7WithLeadingZeros = (digit1e7) => {
    const partial = String(digit1e7);
    return "0000000".slice(partial.length) + partial;
};
/**
 * Write a 32 bit varint, signed or unsigned. Same as `varint64write(0, value, bytes)`
 *
 * Copyright 2008 Google Inc.  All rights reserved.
 *
 * See https://github.com/protocolbuffers/protobuf/blob/1b18833f4f2a2f681f4e4a25cdf3b0a43115ec26/js/binary/encoder.js#L144
 */
function varint32write(value, bytes) {
    if (value >>> 0 < 0x80) {
        bytes.push(value);
        return;
    }
    if (value >= 0) {
        // write value as varint 32
        while (value > 0x7f) {
            bytes.push((value & 0x7f) | 0x80);
            value = value >>> 7;
        }
        bytes.push(value);
    }
    else {
        for (let i = 0; i < 9; i++) {
            bytes.push((value & 127) | 128);
            value = value >> 7;
        }
        bytes.push(1);
    }
}
/**
 * Read an unsigned 32 bit varint.
 *
 * See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L220
 */
function varint32read() {
    let b = this.buf[this.pos++];
    if ((b & 0x80) === 0) {
        this.assertBounds();
        return b;
    }
    let result = b & 0x7f;
    b = this.buf[this.pos++];
    result |= (b & 0x7f) << 7;
    if ((b & 0x80) === 0) {
        this.assertBounds();
        return result;
    }
    b = this.buf[this.pos++];
    result |= (b & 0x7f) << 14;
    if ((b & 0x80) === 0) {
        this.assertBounds();
        return result;
    }
    b = this.buf[this.pos++];
    result |= (b & 0x7f) << 21;
    if ((b & 0x80) === 0) {
        this.assertBounds();
        return result;
    }
    // Extract only last 4 bits
    b = this.buf[this.pos++];
    result |= (b & 0x0f) << 28;
    for (let readBytes = 5; (b & 0x80) !== 0 && readBytes < 10; readBytes++)
        b = this.buf[this.pos++];
    if ((b & 0x80) !== 0)
        throw new Error("invalid varint");
    this.assertBounds();
    return result >>> 0;
}

;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/proto-int64.js
// Copyright 2021-2026 Buf Technologies, Inc.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//      http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.

/**
 * Int64Support for the current environment.
 */
const proto_int64_protoInt64 = /*@__PURE__*/ makeInt64Support();
function makeInt64Support() {
    const dv = new DataView(new ArrayBuffer(8));
    // note that Safari 14 implements BigInt, but not the DataView methods
    const ok = typeof BigInt === "function" &&
        typeof dv.getBigInt64 === "function" &&
        typeof dv.getBigUint64 === "function" &&
        typeof dv.setBigInt64 === "function" &&
        typeof dv.setBigUint64 === "function" &&
        (!!globalThis.Deno ||
            !!globalThis.Bun ||
            typeof process != "object" ||
            typeof process.env != "object" ||
            process.env.BUF_BIGINT_DISABLE !== "1");
    if (ok) {
        const MIN = BigInt("-9223372036854775808");
        const MAX = BigInt("9223372036854775807");
        const UMIN = BigInt("0");
        const UMAX = BigInt("18446744073709551615");
        return {
            zero: BigInt(0),
            supported: true,
            parse(value) {
                const bi = typeof value == "bigint" ? value : BigInt(value);
                if (bi > MAX || bi < MIN) {
                    throw new Error(`invalid int64: ${value}`);
                }
                return bi;
            },
            uParse(value) {
                const bi = typeof value == "bigint" ? value : BigInt(value);
                if (bi > UMAX || bi < UMIN) {
                    throw new Error(`invalid uint64: ${value}`);
                }
                return bi;
            },
            enc(value) {
                dv.setBigInt64(0, this.parse(value), true);
                return {
                    lo: dv.getInt32(0, true),
                    hi: dv.getInt32(4, true),
                };
            },
            uEnc(value) {
                dv.setBigInt64(0, this.uParse(value), true);
                return {
                    lo: dv.getInt32(0, true),
                    hi: dv.getInt32(4, true),
                };
            },
            dec(lo, hi) {
                dv.setInt32(0, lo, true);
                dv.setInt32(4, hi, true);
                return dv.getBigInt64(0, true);
            },
            uDec(lo, hi) {
                dv.setInt32(0, lo, true);
                dv.setInt32(4, hi, true);
                return dv.getBigUint64(0, true);
            },
        };
    }
    return {
        zero: "0",
        supported: false,
        parse(value) {
            if (typeof value != "string") {
                value = value.toString();
            }
            assertInt64String(value);
            return value;
        },
        uParse(value) {
            if (typeof value != "string") {
                value = value.toString();
            }
            assertUInt64String(value);
            return value;
        },
        enc(value) {
            if (typeof value != "string") {
                value = value.toString();
            }
            assertInt64String(value);
            return int64FromString(value);
        },
        uEnc(value) {
            if (typeof value != "string") {
                value = value.toString();
            }
            assertUInt64String(value);
            return int64FromString(value);
        },
        dec(lo, hi) {
            return int64ToString(lo, hi);
        },
        uDec(lo, hi) {
            return uInt64ToString(lo, hi);
        },
    };
}
function assertInt64String(value) {
    if (!/^-?[0-9]+$/.test(value)) {
        throw new Error("invalid int64: " + value);
    }
}
function assertUInt64String(value) {
    if (!/^[0-9]+$/.test(value)) {
        throw new Error("invalid uint64: " + value);
    }
}

;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/text-encoding.js
// Copyright 2021-2026 Buf Technologies, Inc.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//      http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
let te;
/**
 * Protobuf-ES requires the Text Encoding API to convert UTF-8 from and to
 * binary. This WHATWG API is widely available, but it is not part of the
 * ECMAScript standard. This function used to be the way to supply an
 * implementation on runtimes that do not provide one.
 *
 * It only configures the copy of the library it is imported from. To provide
 * the encoding API for every copy of Protobuf-ES in an isolate, install
 * `TextEncoder` (with the methods `encode` and optionally `encodeInto`) and
 * `TextDecoder` (with the `fatal: true` and `ignoreBOM: true` constructor
 * arguments and the `decode` method) on `globalThis`.
 *
 * Providing `encodeUtf8Into` is optional for backwards compatibility. If it
 * is omitted, we emulate it with a wrapper that calls `encodeUtf8`.
 *
 * Note that the Text Encoding API does not provide a way to validate UTF-8.
 * Our implementation uses String.prototype.isWellFormed, and falls back
 * to use encodeURIComponent().
 *
 * @deprecated Install `TextEncoder` and `TextDecoder` on `globalThis` instead.
 */
function configureTextEncoding(textEncoding) {
    var _a;
    te = Object.assign(Object.assign({}, textEncoding), { encodeUtf8Into: (_a = textEncoding.encodeUtf8Into) !== null && _a !== void 0 ? _a : text_encoding_emulateEncodeInto(textEncoding.encodeUtf8.bind(textEncoding)) });
}
function text_encoding_getTextEncoding() {
    if (!te) {
        const globals = globalThis;
        if (!globals.TextEncoder || !globals.TextDecoder) {
            throw new Error("encoding API missing: install TextEncoder and TextDecoder on globalThis");
        }
        const textEncoder = new globals.TextEncoder();
        // A leading U+FEFF in a protobuf string is text, not a byte-order mark.
        const textDecoder = new globals.TextDecoder("utf-8", {
            ignoreBOM: true,
        });
        let textDecoderStrict;
        const config = {
            encodeUtf8(text) {
                return textEncoder.encode(text);
            },
            decodeUtf8(bytes, strict) {
                if (strict) {
                    if (!textDecoderStrict) {
                        textDecoderStrict = new globals.TextDecoder("utf-8", {
                            fatal: true,
                            ignoreBOM: true,
                        });
                    }
                    return textDecoderStrict.decode(bytes);
                }
                return textDecoder.decode(bytes);
            },
            checkUtf8(text) {
                try {
                    encodeURIComponent(text);
                    return true;
                }
                catch (_) {
                    return false;
                }
            },
        };
        // If encodeInto is available, use it. Otherwise, configureTextEncoding
        // fills in a slower fallback that uses encodeUtf8.
        if (textEncoder.encodeInto) {
            config.encodeUtf8Into = textEncoder.encodeInto.bind(textEncoder);
        }
        // Native String.prototype.isWellFormed, if the runtime provides it.
        const nativeStringIsWellFormed = String.prototype.isWellFormed;
        if (nativeStringIsWellFormed) {
            config.checkUtf8 = (text) => {
                return nativeStringIsWellFormed.call(text);
            };
        }
        configureTextEncoding(config);
    }
    return te;
}
/**
 * Simplistic polyfill for encodeUtf8Into.
 *
 * @private
 */
function text_encoding_emulateEncodeInto(encodeUtf8) {
    return (text, dest) => {
        const bytes = encodeUtf8(text);
        dest.set(bytes);
        return { written: bytes.byteLength };
    };
}

;// CONCATENATED MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
// Copyright 2021-2026 Buf Technologies, Inc.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//      http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.



/**
 * Protobuf binary format wire types.
 *
 * A wire type provides just enough information to find the length of the
 * following value.
 *
 * See https://developers.google.com/protocol-buffers/docs/encoding#structure
 */
var WireType;
(function (WireType) {
    /**
     * Used for int32, int64, uint32, uint64, sint32, sint64, bool, enum
     */
    WireType[WireType["Varint"] = 0] = "Varint";
    /**
     * Used for fixed64, sfixed64, double.
     * Always 8 bytes with little-endian byte order.
     */
    WireType[WireType["Bit64"] = 1] = "Bit64";
    /**
     * Used for string, bytes, embedded messages, packed repeated fields
     *
     * Only repeated numeric types (types which use the varint, 32-bit,
     * or 64-bit wire types) can be packed. In proto3, such fields are
     * packed by default.
     */
    WireType[WireType["LengthDelimited"] = 2] = "LengthDelimited";
    /**
     * Start of a tag-delimited aggregate, such as a proto2 group, or a message
     * in editions with message_encoding = DELIMITED.
     */
    WireType[WireType["StartGroup"] = 3] = "StartGroup";
    /**
     * End of a tag-delimited aggregate.
     */
    WireType[WireType["EndGroup"] = 4] = "EndGroup";
    /**
     * Used for fixed32, sfixed32, float.
     * Always 4 bytes with little-endian byte order.
     */
    WireType[WireType["Bit32"] = 5] = "Bit32";
})(WireType || (WireType = {}));
/**
 * Maximum value for a 32-bit floating point value (Protobuf FLOAT).
 */
const FLOAT32_MAX = 3.4028234663852886e38;
/**
 * Minimum value for a 32-bit floating point value (Protobuf FLOAT).
 */
const FLOAT32_MIN = (/* unused pure expression or super */ null && (-3.4028234663852886e38));
/**
 * Maximum value for an unsigned 32-bit integer (Protobuf UINT32, FIXED32).
 */
const UINT32_MAX = 0xffffffff;
/**
 * Maximum value for a signed 32-bit integer (Protobuf INT32, SFIXED32, SINT32).
 */
const INT32_MAX = 0x7fffffff;
/**
 * Minimum value for a signed 32-bit integer (Protobuf INT32, SFIXED32, SINT32).
 */
const INT32_MIN = (/* unused pure expression or super */ null && (-0x80000000));
class BinaryWriter {
    constructor(encodeUtf8) {
        /**
         * Previous fork positions (the write position at the time
         * `fork()` was called).
         */
        this.stackPos = [];
        this.encodeUtf8Into = encodeUtf8
            ? emulateEncodeInto(encodeUtf8)
            : getTextEncoding().encodeUtf8Into;
        this.buffer = EMPTY_BUFFER;
        this.viewCache = EMPTY_VIEW;
        this.pos = 0;
    }
    ensureCapacity(size) {
        const required = this.pos + size;
        if (required > this.buffer.length) {
            let newLen = this.buffer.length || INITIAL_SIZE;
            while (newLen < required)
                newLen *= 2;
            const newBuf = new Uint8Array(newLen);
            if (this.pos > 0)
                newBuf.set(this.buffer);
            this.buffer = newBuf;
        }
    }
    /**
     * The DataView over `buffer`, rebuilt only if the buffer has grown since it
     * was last used.
     */
    view() {
        const bytes = this.buffer;
        const view = this.viewCache;
        // Since ensureCapacity() only ever replaces the buffer with a strictly larger one,
        // equal lengths mean the view is still current. This is faster than comparing
        // buffers directly.
        if (view.byteLength === bytes.byteLength)
            return view;
        const newView = new DataView(bytes.buffer);
        this.viewCache = newView;
        return newView;
    }
    /**
     * Return all bytes written and reset this writer.
     */
    finish() {
        const result = this.buffer.slice(0, this.pos);
        this.pos = 0;
        this.stackPos = [];
        return result;
    }
    /**
     * Start a new fork for length-delimited data like a message
     * or a packed repeated field.
     *
     * Must be joined later with `join()`.
     */
    fork() {
        this.stackPos.push(this.pos);
        // Reserve room for the length prefix. Payloads under 128 bytes, fairly
        // common, will need no copy in join().
        this.ensureCapacity(DEFAULT_LEN_PREFIX_SIZE);
        this.buffer[this.pos++] = 0;
        return this;
    }
    /**
     * Join the last fork. Write its length and bytes, then
     * return to the previous state.
     */
    join() {
        const forkPos = this.stackPos.pop();
        if (forkPos === undefined)
            throw new Error("invalid state, fork stack empty");
        // fork() presumed the payload would fit the prefix it reserved. If it
        // doesn't, we need to shift the bytes we just wrote.
        const len = this.pos - forkPos - DEFAULT_LEN_PREFIX_SIZE;
        const lenPrefixSize = varint32Size(len);
        if (lenPrefixSize > DEFAULT_LEN_PREFIX_SIZE) {
            // Widening pushes the payload past the end of the buffer, so grow first:
            // copyWithin clamps to the buffer instead of throwing, so a short buffer
            // would silently drop the tail of the payload.
            this.ensureCapacity(lenPrefixSize - DEFAULT_LEN_PREFIX_SIZE);
            this.buffer.copyWithin(forkPos + lenPrefixSize, forkPos + DEFAULT_LEN_PREFIX_SIZE, this.pos);
        }
        this.pos = forkPos;
        this.uint32(len);
        this.pos += len;
        return this;
    }
    /**
     * Writes a tag (field number and wire type).
     *
     * Equivalent to `uint32( (fieldNo << 3 | type) >>> 0 )`.
     *
     * Generated code should compute the tag ahead of time and call `uint32()`.
     */
    tag(fieldNo, type) {
        return this.uint32(((fieldNo << 3) | type) >>> 0);
    }
    /**
     * Write a chunk of raw bytes.
     */
    raw(chunk) {
        this.ensureCapacity(chunk.length);
        this.buffer.set(chunk, this.pos);
        this.pos += chunk.length;
        return this;
    }
    /**
     * Write a `uint32` value, an unsigned 32 bit varint.
     */
    uint32(value) {
        assertUInt32(value);
        // uint32 varints are at most 5 bytes; reserve once and avoid per-byte
        // capacity checks.
        this.ensureCapacity(5);
        if (value < 0x80) {
            this.buffer[this.pos++] = value;
            return this;
        }
        while (value > 0x7f) {
            this.buffer[this.pos++] = (value & 0x7f) | 0x80;
            value >>>= 7;
        }
        this.buffer[this.pos++] = value;
        return this;
    }
    /**
     * Write a `int32` value, a signed 32 bit varint.
     */
    int32(value) {
        assertInt32(value);
        if (value >= 0) {
            return this.uint32(value);
        }
        // Negative: sign-extend to 64 bits, encodes to 10 bytes.
        this.ensureCapacity(10);
        for (let i = 0; i < 9; i++) {
            this.buffer[this.pos++] = (value & 0x7f) | 0x80;
            value >>= 7;
        }
        this.buffer[this.pos++] = 1;
        return this;
    }
    /**
     * Write a `bool` value, a varint.
     */
    bool(value) {
        this.ensureCapacity(1);
        this.buffer[this.pos++] = value ? 1 : 0;
        return this;
    }
    /**
     * Write a `bytes` value, length-delimited arbitrary data.
     */
    bytes(value) {
        this.uint32(value.byteLength);
        return this.raw(value);
    }
    /**
     * Write a `string` value, length-delimited data converted to UTF-8 text.
     */
    string(value) {
        // TextEncoder.encode() coerces its argument to string, but encodeInto()
        // rejects non-strings.
        if (typeof value !== "string") {
            value = String(value);
        }
        const len = value.length;
        // Fast path for ASCII.
        if (len <= ASCII_MAX_LENGTH) {
            this.ensureCapacity(len + 1);
            const ascii = this.buffer;
            let pos = this.pos;
            ascii[pos++] = len;
            let i = 0;
            for (; i < len; i++) {
                const code = value.charCodeAt(i);
                if (code > 0x7f)
                    break;
                ascii[pos++] = code;
            }
            if (i == len) {
                this.pos = pos;
                return this;
            }
        }
        // encodeUtf8Into needs the full-length buffer upfront. The length prefix
        // can be upto 5 bytes, and a UTF-16 code unit takes at most 3 UTF-8 bytes.
        this.ensureCapacity(len * 3 + 5);
        // The length prefix goes first, but the byte length is only known after
        // encoding. We guess the final varint size here (assuming most text is
        // ASCII) and then encode.
        const lenPrefixSizeGuess = varint32Size(len);
        const buf = this.buffer;
        const start = this.pos;
        const { written } = this.encodeUtf8Into(value, buf.subarray(start + lenPrefixSizeGuess));
        // If our guess was incorrect, we need to shift the bytes we just wrote.
        const lenPrefixSize = varint32Size(written);
        if (lenPrefixSize != lenPrefixSizeGuess) {
            buf.copyWithin(start + lenPrefixSize, start + lenPrefixSizeGuess, start + lenPrefixSizeGuess + written);
        }
        // Write the lenPrefix and advance the pos.
        this.uint32(written);
        this.pos += written;
        return this;
    }
    /**
     * Write a `float` value, 32-bit floating point number.
     */
    float(value) {
        assertFloat32(value);
        this.ensureCapacity(4);
        this.view().setFloat32(this.pos, value, true);
        this.pos += 4;
        return this;
    }
    /**
     * Write a `double` value, a 64-bit floating point number.
     */
    double(value) {
        this.ensureCapacity(8);
        this.view().setFloat64(this.pos, value, true);
        this.pos += 8;
        return this;
    }
    /**
     * Write a `fixed32` value, an unsigned, fixed-length 32-bit integer.
     */
    fixed32(value) {
        assertUInt32(value);
        this.ensureCapacity(4);
        this.view().setUint32(this.pos, value, true);
        this.pos += 4;
        return this;
    }
    /**
     * Write a `sfixed32` value, a signed, fixed-length 32-bit integer.
     */
    sfixed32(value) {
        assertInt32(value);
        this.ensureCapacity(4);
        this.view().setInt32(this.pos, value, true);
        this.pos += 4;
        return this;
    }
    /**
     * Write a `sint32` value, a signed, zigzag-encoded 32-bit varint.
     */
    sint32(value) {
        assertInt32(value);
        // zigzag encode then emit as uint32 varint
        return this.uint32(((value << 1) ^ (value >> 31)) >>> 0);
    }
    /**
     * Write a `sfixed64` value, a signed, fixed-length 64-bit integer.
     */
    sfixed64(value) {
        const tc = protoInt64.enc(value);
        this.ensureCapacity(8);
        const view = this.view();
        view.setInt32(this.pos, tc.lo, true);
        view.setInt32(this.pos + 4, tc.hi, true);
        this.pos += 8;
        return this;
    }
    /**
     * Write a `fixed64` value, an unsigned, fixed-length 64 bit integer.
     */
    fixed64(value) {
        const tc = protoInt64.uEnc(value);
        this.ensureCapacity(8);
        const view = this.view();
        view.setInt32(this.pos, tc.lo, true);
        view.setInt32(this.pos + 4, tc.hi, true);
        this.pos += 8;
        return this;
    }
    /**
     * Write a `int64` value, a signed 64-bit varint.
     */
    int64(value) {
        const tc = protoInt64.enc(value);
        return this.writeVarint64(tc.lo, tc.hi);
    }
    /**
     * Write a `sint64` value, a signed, zig-zag-encoded 64-bit varint.
     */
    sint64(value) {
        const tc = protoInt64.enc(value), 
        // zigzag encode
        sign = tc.hi >> 31, lo = (tc.lo << 1) ^ sign, hi = ((tc.hi << 1) | (tc.lo >>> 31)) ^ sign;
        return this.writeVarint64(lo, hi);
    }
    /**
     * Write a `uint64` value, an unsigned 64-bit varint.
     */
    uint64(value) {
        const tc = protoInt64.uEnc(value);
        return this.writeVarint64(tc.lo, tc.hi);
    }
    /**
     * Write a 64-bit varint directly into the buffer. Accepts the value as
     * split low/high 32-bit words.
     *
     * Ported from varint64write() to avoid the intermediate number[] buffer.
     * See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/writer.js#L344
     */
    writeVarint64(lo, hi) {
        // Worst case: 10 bytes.
        this.ensureCapacity(10);
        const buf = this.buffer;
        let pos = this.pos;
        for (let i = 0; i < 28; i = i + 7) {
            const shift = lo >>> i;
            const hasNext = !(shift >>> 7 == 0 && hi == 0);
            buf[pos++] = (hasNext ? shift | 0x80 : shift) & 0xff;
            if (!hasNext) {
                this.pos = pos;
                return this;
            }
        }
        const splitBits = ((lo >>> 28) & 0x0f) | ((hi & 0x07) << 4);
        const hasMoreBits = !(hi >> 3 == 0);
        buf[pos++] = (hasMoreBits ? splitBits | 0x80 : splitBits) & 0xff;
        if (!hasMoreBits) {
            this.pos = pos;
            return this;
        }
        for (let i = 3; i < 31; i = i + 7) {
            const shift = hi >>> i;
            const hasNext = !(shift >>> 7 == 0);
            buf[pos++] = (hasNext ? shift | 0x80 : shift) & 0xff;
            if (!hasNext) {
                this.pos = pos;
                return this;
            }
        }
        buf[pos++] = (hi >>> 31) & 0x01;
        this.pos = pos;
        return this;
    }
}
/**
 * Capacity of the buffer allocated by the first write..
 */
const INITIAL_SIZE = 128;
/**
 * Bytes `fork()` reserves for the length prefix, betting that the payload will
 * be under 128 bytes. `join()` fills them in, and widens them if the bet was
 * wrong.
 */
const DEFAULT_LEN_PREFIX_SIZE = 1;
/**
 * Shared empty buffer used as the initial value before the first write.
 * Avoids allocating and zeroing `INITIAL_SIZE` bytes per BinaryWriter when a
 * writer is only used for a tiny message (or not used at all).
 */
const EMPTY_BUFFER = new Uint8Array(0);
/**
 * Shared empty view, paired with `EMPTY_BUFFER`. Never written to: any
 * fixed-width write first grows the buffer, which replaces this view.
 */
const EMPTY_VIEW = new DataView(EMPTY_BUFFER.buffer);
/**
 * Longest string on the ASCII fast paths. Must stay below 0x80, so
 * that the writer's length prefix always fits a single varint byte.
 */
const ASCII_MAX_LENGTH = 32;
/**
 * Number of bytes needed to encode `value` as an unsigned 32-bit varint.
 */
function varint32Size(value) {
    if (value < 0x80)
        return 1;
    if (value < 0x4000)
        return 2;
    if (value < 0x200000)
        return 3;
    if (value < 0x10000000)
        return 4;
    return 5;
}
class BinaryReader {
    constructor(buf, decodeUtf8 = text_encoding_getTextEncoding().decodeUtf8) {
        this.decodeUtf8 = decodeUtf8;
        this.varint64Lo = 0;
        this.varint64Hi = 0;
        this.varint64 = varint64read; // dirty cast for `this`
        /**
         * Read a `uint32` field, an unsigned 32 bit varint.
         */
        this.uint32 = varint32read;
        this.buf = buf;
        this.len = buf.length;
        this.pos = 0;
        this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
    }
    /**
     * Reads a tag - field number and wire type. Tags are uint32 varints; values
     * that do not fit in uint32 are rejected.
     */
    tag() {
        const start = this.pos;
        const tag = this.uint32();
        const bytesRead = this.pos - start;
        if (bytesRead > 5 || (bytesRead == 5 && this.buf[this.pos - 1] > 0x0f)) {
            throw new Error("illegal tag: varint overflows uint32");
        }
        const fieldNo = tag >>> 3;
        const wireType = tag & 7;
        if (fieldNo <= 0 || wireType > 5) {
            throw new Error("illegal tag: field no " + fieldNo + " wire type " + wireType);
        }
        return [fieldNo, wireType];
    }
    /**
     * Skip one element and return the skipped data.
     *
     * When skipping StartGroup, provide the tags field number to check for
     * matching field number in the EndGroup tag. Recursion into nested groups
     * is guarded by the `recursionLimit` argument: When the limit is reached,
     * this method throws.
     */
    skip(wireType, fieldNo, recursionLimit = 100) {
        let start = this.pos;
        switch (wireType) {
            case WireType.Varint:
                while (this.buf[this.pos++] & 0x80) {
                    // ignore
                }
                break;
            // @ts-ignore TS7029: Fallthrough case in switch -- ignore instead of expect-error for compiler settings without noFallthroughCasesInSwitch: true
            case WireType.Bit64:
                this.pos += 4;
            case WireType.Bit32:
                this.pos += 4;
                break;
            case WireType.LengthDelimited:
                let len = this.uint32();
                this.pos += len;
                break;
            case WireType.StartGroup:
                if (recursionLimit <= 0) {
                    throw new Error("maximum recursion depth reached");
                }
                for (;;) {
                    const [fn, wt] = this.tag();
                    if (wt === WireType.EndGroup) {
                        if (fieldNo !== undefined && fn !== fieldNo) {
                            throw new Error("invalid end group tag");
                        }
                        break;
                    }
                    this.skip(wt, fn, recursionLimit - 1);
                }
                break;
            default:
                throw new Error("cant skip wire type " + wireType);
        }
        this.assertBounds();
        return this.buf.subarray(start, this.pos);
    }
    /**
     * Throws error if position in byte array is out of range.
     */
    assertBounds() {
        if (this.pos > this.len)
            throw new RangeError("premature EOF");
    }
    /**
     * Read a `int32` field, a signed 32 bit varint.
     */
    int32() {
        return this.uint32() | 0;
    }
    /**
     * Read a `sint32` field, a signed, zigzag-encoded 32-bit varint.
     */
    sint32() {
        let zze = this.uint32();
        // decode zigzag
        return (zze >>> 1) ^ -(zze & 1);
    }
    /**
     * Read a `int64` field, a signed 64-bit varint.
     */
    int64() {
        this.varint64();
        return proto_int64_protoInt64.dec(this.varint64Lo, this.varint64Hi);
    }
    /**
     * Read a `uint64` field, an unsigned 64-bit varint.
     */
    uint64() {
        this.varint64();
        return proto_int64_protoInt64.uDec(this.varint64Lo, this.varint64Hi);
    }
    /**
     * Read a `sint64` field, a signed, zig-zag-encoded 64-bit varint.
     */
    sint64() {
        this.varint64();
        let lo = this.varint64Lo;
        let hi = this.varint64Hi;
        // decode zig zag
        let s = -(lo & 1);
        lo = ((lo >>> 1) | ((hi & 1) << 31)) ^ s;
        hi = (hi >>> 1) ^ s;
        return proto_int64_protoInt64.dec(lo, hi);
    }
    /**
     * Read a `bool` field, a variant.
     */
    bool() {
        // Fast path: most bools are 0x0 or 0x1.
        const b = this.buf[this.pos];
        if (b < 0x80) {
            this.pos++;
            return b !== 0;
        }
        this.varint64();
        return this.varint64Lo !== 0 || this.varint64Hi !== 0;
    }
    /**
     * Read a `fixed32` field, an unsigned, fixed-length 32-bit integer.
     */
    fixed32() {
        // biome-ignore lint/suspicious/noAssignInExpressions: no
        return this.view.getUint32((this.pos += 4) - 4, true);
    }
    /**
     * Read a `sfixed32` field, a signed, fixed-length 32-bit integer.
     */
    sfixed32() {
        // biome-ignore lint/suspicious/noAssignInExpressions: no
        return this.view.getInt32((this.pos += 4) - 4, true);
    }
    /**
     * Read a `fixed64` field, an unsigned, fixed-length 64 bit integer.
     */
    fixed64() {
        return proto_int64_protoInt64.uDec(this.sfixed32(), this.sfixed32());
    }
    /**
     * Read a `fixed64` field, a signed, fixed-length 64-bit integer.
     */
    sfixed64() {
        return proto_int64_protoInt64.dec(this.sfixed32(), this.sfixed32());
    }
    /**
     * Read a `float` field, 32-bit floating point number.
     */
    float() {
        // biome-ignore lint/suspicious/noAssignInExpressions: no
        return this.view.getFloat32((this.pos += 4) - 4, true);
    }
    /**
     * Read a `double` field, a 64-bit floating point number.
     */
    double() {
        // biome-ignore lint/suspicious/noAssignInExpressions: no
        return this.view.getFloat64((this.pos += 8) - 8, true);
    }
    /**
     * Read a `bytes` field, length-delimited arbitrary data.
     */
    bytes() {
        let len = this.uint32(), start = this.pos;
        this.pos += len;
        this.assertBounds();
        return this.buf.subarray(start, start + len);
    }
    /**
     * Read a `string` field, length-delimited data converted to UTF-8 text. If
     * `strict` is true, throw on invalid UTF-8 instead of substituting U+FFFD.
     */
    string(strict) {
        // Like bytes(), but the ASCII fast path reads the buffer without a view.
        const len = this.uint32();
        const start = this.pos;
        this.pos += len;
        this.assertBounds();
        const buf = this.buf;
        // Fast path for ASCII.
        if (len <= ASCII_MAX_LENGTH) {
            const codes = new Array(len);
            for (let i = 0; i < len; i++) {
                const byte = buf[start + i];
                if (byte > 0x7f) {
                    return this.decodeUtf8(buf.subarray(start, this.pos), strict);
                }
                codes[i] = byte;
            }
            return String.fromCharCode.apply(String, codes);
        }
        return this.decodeUtf8(buf.subarray(start, this.pos), strict);
    }
}
/**
 * Assert a valid signed protobuf 32-bit integer as a number or string.
 */
function assertInt32(arg) {
    if (typeof arg == "string") {
        arg = Number(arg);
    }
    else if (typeof arg != "number") {
        throw new Error("invalid int32: " + typeof arg);
    }
    if (!Number.isInteger(arg) ||
        arg > INT32_MAX ||
        arg < INT32_MIN)
        throw new Error("invalid int32: " + arg);
}
/**
 * Assert a valid unsigned protobuf 32-bit integer as a number or string.
 */
function assertUInt32(arg) {
    if (typeof arg == "string") {
        arg = Number(arg);
    }
    else if (typeof arg != "number") {
        throw new Error("invalid uint32: " + typeof arg);
    }
    if (!Number.isInteger(arg) ||
        arg > UINT32_MAX ||
        arg < 0)
        throw new Error("invalid uint32: " + arg);
}
/**
 * Assert a valid protobuf float32 value as a number or string.
 */
function assertFloat32(arg) {
    if (typeof arg == "string") {
        const o = arg;
        arg = Number(arg);
        if (Number.isNaN(arg) && o !== "NaN") {
            throw new Error("invalid float32: " + o);
        }
    }
    else if (typeof arg != "number") {
        throw new Error("invalid float32: " + typeof arg);
    }
    // float32 is represented with regular 64-bit numbers. A value too large for
    // a float32 becomes infinity when rounded. NaN and infinity are valid values.
    if (!Number.isFinite(Math.fround(arg)) && Number.isFinite(arg)) {
        throw new Error("invalid float32: " + arg);
    }
}

;// CONCATENATED MODULE: ./build/src/credentials/session-token.js
// What a session token says in the open: when it was issued, and for type 33 the Region of STS and the account. AWS documents none of it and has
// changed it before, so the reading is strict, and what it yields is a hint and never a verdict. The end of the session is in the encrypted part.
// Layout: https://medium.com/@TalBeerySec/revealing-the-inner-structure-of-aws-session-tokens-a6c76469cba7 (July 2024)

const { Varint, LengthDelimited } = WireType;
const OLDER = { 1: LengthDelimited, 2: Varint, 3: LengthDelimited, 4: LengthDelimited, 5: Varint };
const LAYOUTS = [
    {
        type: 33,
        name: 'origin_ec',
        region: 3,
        user: 5,
        issued: 6,
        fields: {
            1: LengthDelimited,
            2: Varint,
            3: LengthDelimited,
            4: LengthDelimited,
            5: LengthDelimited,
            6: Varint,
            7: LengthDelimited,
        },
    },
    { type: 23, name: 'er/aws', region: null, user: null, issued: 5, fields: { ...OLDER, 6: LengthDelimited } },
    { type: 21, name: 'er/aws', region: null, user: null, issued: 5, fields: OLDER },
];
const USER_FIELDS = { 1: Varint, 2: Varint, 3: LengthDelimited, 4: LengthDelimited, 5: LengthDelimited };
const USER_ACCOUNT = 3;
const EARLIEST_SECONDS = Date.UTC(2015, 0, 1) / 1000;
/** Null for everything that is not in every part what the layout says. */
function readSessionToken(token) {
    if (!/^[A-Za-z0-9+/]{100,4096}={0,2}$/.test(token))
        return null;
    const bytes = Buffer.from(token, 'base64');
    const layout = LAYOUTS.find(({ type }) => type === bytes[0]);
    const found = layout ? fieldsOf(bytes.subarray(1), layout.fields) : null;
    if (!layout || !found || textOf(found.get(1)) !== layout.name)
        return null;
    const seconds = found.get(layout.issued);
    if (typeof seconds !== 'number' || seconds < EARLIEST_SECONDS || seconds > 0xffff_ffff)
        return null;
    const issuedAt = new Date(seconds * 1000).toISOString();
    if (layout.user === null || layout.region === null)
        return { issuedAt, account: null, region: null };
    const user = found.get(layout.user);
    const account = textOf(user instanceof Uint8Array ? fieldsOf(user, USER_FIELDS)?.get(USER_ACCOUNT) : undefined);
    const region = textOf(found.get(layout.region));
    return /^\d{12}$/.test(account) && /^[a-z]{2,4}(-[a-z]+)+-\d$/.test(region) ? { issuedAt, account, region } : null;
}
/** Each field at most once and of its own kind; the bytes end where the last one does. */
function fieldsOf(bytes, kinds) {
    const found = new Map();
    try {
        const reader = new BinaryReader(bytes);
        while (reader.pos < reader.len) {
            const [field, kind] = reader.tag();
            if (kinds[field] !== kind || found.has(field))
                return null;
            found.set(field, kind === Varint ? Number(reader.int64()) : reader.bytes());
        }
        return found;
    }
    catch {
        return null; // cut off, or no such message
    }
}
const textOf = (value) => value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : '';

;// CONCATENATED MODULE: ./build/src/credentials/placeholder-text.js
// Texts that stand where a credential belongs and are nobody's: AWS's documented examples, template texts, and expressions that nothing expanded.
// The words of emulators (`test`, `dummy`, `fakeSecretAccessKey`) are none: an emulator takes them.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html and the examples of STS's API reference.
const DOCUMENTED = [
    /EXAMPLE(KEY|TOKEN|SECRET)?$/,
    /^(wJalrXUtnFEMI|je7MtGbClwBF|9drTJvcXLB89EXAMPLELB8923FB892xMFI).*EXAMPLE/i,
    /^A[KS]IA(EXAMPLE|PLACEHOLDER|CHANGEME|REPLACEME|YOURKEY|YOURACCESS)/,
];
// A token of the documentation carries the word in its middle; no other of a token's hundreds of characters spell it by chance.
const isDocumentedToken = (value) => value.length >= 100 && /EXAMPLE/.test(value);
const FILLERS = [
    /^\*{3,}$/,
    /^(x|X|\.){3,}$/,
    /^(\.{2,}|…|[xX]{4,}[xX._-]*|0{8,}|1234567890\w{0,12})$/,
    /^A[KS]IA(\.{2,}|…|\*{3,}|[xX]{8,}|0{8,}|1234567890)/,
    /^A[KS]IA[._-]/,
];
// Of the shell, of Windows, of GitHub, Jinja, Azure Pipelines, deployment tools, 1Password, SOPS and CloudFormation; and a variable's or context's bare name.
const DELIMITED = [
    /^\$\{\{([\s\S]*)\}\}$/,
    // A secret in which chance left no slash, plus or digit looks like a name, but for its length.
    /^\$\{?([A-Za-z_]\w{0,29})\}?$/,
    /^\$\(([\w.-]+)\)$/,
    /^%([A-Za-z_]\w*)%$/,
    /^\{\{([\s\S]*)\}\}$/,
    /^<([^<>]*)>$/,
    /^\[([^[\]]*)\]$/,
    /^#\{([^{}]*)\}#?$/,
    /^__([A-Za-z]\w*?)__$/,
    /^@@?([A-Za-z_]\w*)@@?$/,
    /^!(?:Ref|Sub|GetAtt)\s+([\s\S]*)$/,
    /^ENC\[([\s\S]*)\]$/,
    /^op:\/\/(.*)$/,
];
const NAMES = [
    /^(?:secrets|env|vars|inputs|github|steps|needs|process\.env)(?:\.[A-Za-z_][\w-]*){1,4}$/,
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
    /^(aws[\s._-]?)?(access[\s._-]?key([\s._-]?id)?|secret[\s._-]?(access[\s._-]?)?key|session[\s._-]?token)$/i,
];
const TEMPLATE_WORDS = /^(your|my|the|insert|enter|replace|put|change|add|fill|set|example|sample|todo|fixme|placeholder|redacted|removed|secret|none|null|undefined|nil|n\/a|tbd)([\s._-]?(me|in|here|this|with|value|aws|iam|actual|real|access|secret|session|key|id|token|your|my|the|placeholder|example|and|a))*$/i;
/** The template text that a value is, or null. It is nobody's secret and may be shown; what stands in brackets and could be a credential is none. */
function placeholderIn(value) {
    const bare = unquoted(value.trim());
    if (isDocumentedToken(bare))
        return 'an example of AWS’s documentation';
    const inside = DELIMITED.map((form) => form.exec(bare)).find((found) => found !== null)?.[1];
    const isTemplate = inside !== undefined
        ? !couldBeCredential(inside)
        : [...DOCUMENTED, ...FILLERS, ...NAMES, TEMPLATE_WORDS].some((form) => form.test(bare));
    return isTemplate ? bare.slice(0, 80) : null;
}
const unquoted = (value) => /^(["'`])(.*)\1$/s.exec(value)?.[2] ?? value;
/** A key id, or a run so long and mixed that it could be a secret or a token: somebody left the brackets of a template around the real value. */
const couldBeCredential = (inside) => /A[KS]IA[A-Z0-9]{16}/.test(inside) ||
    (inside.match(/[A-Za-z0-9/+=]{24,}/g) ?? []).some((run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && (/\d/.test(run) || run.length > LONGEST_NAME));
const LONGEST_NAME = 30;

;// CONCATENATED MODULE: ./build/src/credentials/shape.js

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
const UNIQUE_ID_PREFIXES = {
    ABIA: 'an STS service bearer token',
    ACCA: 'a context-specific credential',
    AGPA: 'a user group',
    AIDA: 'an IAM user',
    AIPA: 'an EC2 instance profile',
    ANPA: 'a managed policy',
    ANVA: 'a version of a managed policy',
    APKA: 'a public key',
    AROA: 'a role',
    ASCA: 'a certificate',
};
// Each provider's own words: https://developers.cloudflare.com/r2/api/tokens/, https://cloud.google.com/storage/docs/authentication/hmackeys,
// https://www.backblaze.com/docs/cloud-storage-application-keys, https://docs.digitalocean.com/products/spaces/how-to/manage-access/,
// https://www.scaleway.com/en/docs/iam/concepts/#api-key, https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair,
// https://www.tencentcloud.com/document/product/598/32675
const OTHER_STORES = [
    ['Cloudflare R2', /^[0-9a-f]{32}$/],
    ['Google Cloud Storage', /^GOOG[A-Z0-9]{15,}$/],
    ['Backblaze B2', /^00[0-9a-f]{23}$/],
    ['DigitalOcean Spaces', /^DO[A-Z0-9]{18}$/],
    ['Scaleway Object Storage', /^SCW[A-Z0-9]{17}$/],
    ['Alibaba Cloud OSS', /^LTAI[A-Za-z0-9]{12,20}$/],
    ['Tencent Cloud COS', /^AKID[A-Za-z0-9]{32}$/],
];
const AWS_FORM = {
    'key id': /^A[KS]IA[A-Z0-9]{16}$/,
    secret: /^[A-Za-z0-9/+]{40}$/,
    'session token': /^[A-Za-z0-9/+=_-]{100,}$/,
};
function shapeOf(kind, value) {
    const dollar = value.startsWith('$') && AWS_FORM[kind].test(value.slice(1));
    const keyOf = kind === 'key id' ? (OTHER_STORES.find(([, form]) => form.test(value.trim()))?.[0] ?? null) : null;
    return {
        length: value.length,
        faults: faultsOf(kind, value),
        oddities: dollar ? ['begins with a dollar sign ($)'] : odditiesOf(kind, value, keyOf),
        placeholder: placeholderIn(value),
        dollar,
        keyOf,
    };
}
function faultsOf(kind, value) {
    const faults = [];
    const add = (says, stray) => void faults.push({ says, stray });
    if (/^\s/.test(value))
        addEdge('begins', whiteSpaceName(value[0]));
    if (/\s$/.test(value))
        addEdge('ends', whiteSpaceName(value.at(-1)));
    if (/\S\s+\S/.test(value)) {
        const what = /\S[\r\n]+\S/.test(value) ? 'a line break' : 'white space';
        add(`has ${what} in the middle`, `the ${what.replace(/^a /, '')} in the middle`);
    }
    const bare = value.trim();
    if (/^["'`]|["'`]$/.test(bare))
        add('still has its quotes', 'its quotes');
    if (/^[<[{$%(].*[>\]})%]$/.test(bare))
        add('still has the brackets of a template', 'the brackets');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    const control = bare.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
    if (control >= 0)
        add(`has a control character ${placeIn(bare, control)}`, 'the control character');
    const foreign = bare.search(/\P{ASCII}/u);
    if (foreign >= 0) {
        const what = foreignName(bare.codePointAt(foreign));
        add(`has ${what} ${placeIn(bare, foreign)}`, `the ${what.replace(/^an? /, '')}`);
    }
    const id = kind === 'key id' ? UNIQUE_ID_PREFIXES[bare.slice(0, 4)] : undefined;
    if (id && /^[A-Z0-9]{16,}$/.test(bare))
        add(`begins with ${bare.slice(0, 4)}, as the id of ${id} does`, null);
    return faults;
    function addEdge(edge, what) {
        add(`${edge} with ${what}`, `the ${what.replace(/^a /, '')} at its ${edge === 'begins' ? 'start' : 'end'}`);
    }
}
function odditiesOf(kind, value, keyOf) {
    const bare = value.trim();
    if (kind === 'key id') {
        if (keyOf)
            return [`has ${bare.length} characters, and the form of a key id of ${keyOf}`];
        return [
            ...(bare.length === 20 ? [] : [`has ${bare.length} characters, and access key ids have 20`]),
            ...strange(bare, /[^A-Z0-9]/, 'access key ids have capital letters and digits'),
            ...(/^A[KS]IA/.test(bare) ? [] : ['begins with neither AKIA nor ASIA']),
        ];
    }
    if (kind === 'secret') {
        return [
            ...(bare.length === 40
                ? []
                : [
                    `has ${bare.length} characters, and secret access keys have 40${bare.length === 44 ? '; an SES SMTP password has 44' : ''}`,
                ]),
            ...strange(bare, /[^A-Za-z0-9/+]/, 'secret access keys have letters, digits, / and +'),
        ];
    }
    // AWS fixes no size: https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html. Tokens seen have more than 250 characters.
    return [
        ...(bare.length >= 100 ? [] : [`has ${bare.length} characters, and session tokens have several hundred`]),
        ...strange(bare, /[^A-Za-z0-9/+=_-]/, 'session tokens have the characters of base64'),
    ];
}
/** A character that no value of the kind has tells nothing of the secret; a letter or digit could be one of its own. */
function strange(value, pattern, instead) {
    const at = value.search(pattern);
    if (at < 0)
        return [];
    const character = value[at];
    const what = /[A-Za-z0-9]/.test(character) ? 'other letters than capitals' : `the character ${character}`;
    return [`has ${what} ${placeIn(value, at)}, and ${instead}`];
}
function placeIn(value, at) {
    if (at === 0)
        return 'at its start';
    return at >= value.length - 1 ? 'at its end' : `at position ${at + 1} of ${value.length}`;
}
const foreignName = (codePoint) => {
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    if ([0x2018, 0x2019, 0x201c, 0x201d, 0xab, 0xbb].includes(codePoint))
        return `a curly quote (${code})`;
    return /[\p{Cf}\p{Zs}]/u.test(String.fromCodePoint(codePoint))
        ? `an invisible character (${code})`
        : `a character outside ASCII (${code})`;
};
function whiteSpaceName(character) {
    return ({ ' ': 'a space', '\t': 'a tab', '\n': 'a line break', '\r': 'a carriage return', '\ufeff': 'a byte order mark' }[character] ?? 'white space');
}
/** Whether the secret is where the key id belongs. */
function areSwapped(keyId, secret) {
    return (/^A[KS]IA[A-Z0-9]{16}$/.test(secret.trim()) &&
        !/^A[KS]IA[A-Z0-9]{16}$/.test(keyId.trim()) &&
        keyId.trim().length >= 30);
}
/**
 * The account that a key id encodes: base32 after the prefix, 40 bits. Keys of the old generation (fifth character A to P) carry none.
 * https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489 (undocumented by AWS, so a hint)
 */
function accountInKey(keyId) {
    if (!/^A[KS]IA[Q-Z2-7][A-Z2-7]{15}$/.test(keyId))
        return null;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...keyId.slice(4, 14)].reduce((sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)), 0n);
    const firstSixBytes = bits >> 2n;
    const account = (firstSixBytes & 0x7fffffffff80n) >> 7n;
    return account > 999999999999n ? null : account.toString().padStart(12, '0');
}

;// CONCATENATED MODULE: ./build/src/credentials/inspect-credentials.js




const EMPTY_MATTERS = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_PROFILE',
    'AWS_BEARER_TOKEN_BEDROCK',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
];
/** What may be said of the credentials: shapes, sources and times, never a value. `env` is the environment before empty variables were dropped. */
function inspectCredentials(resolved, raw, env, settings) {
    const { end, ignored } = findEnd(resolved, env, settings);
    return {
        given: givenCredentials(resolved),
        // A long-term key has no end, whatever was told of one.
        end: prefixOf(resolved.values.keyId) === 'AKIA' ? null : end,
        beside: {
            environmentKey: keyIn(env),
            profile: env.AWS_PROFILE || null,
            profileFault: null,
            bearerToken: Boolean(env.AWS_BEARER_TOKEN_BEDROCK),
            idToken: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN),
            insteadOfToken: null,
            empty: emptyNames(raw, env),
            ignoredVariables: ignored,
        },
    };
}
function givenCredentials({ source, values, profileFault, tokenJoins = false }) {
    const { keyId, secret, sessionToken } = values;
    if (source === null || !(keyId || secret))
        return profileFault ? { state: 'profile-failed', fault: profileFault } : { state: 'nothing' };
    return keyState({
        source,
        prefix: prefixOf(keyId),
        accountInKey: accountInKey(keyId),
        keyId: keyId ? shapeOf('key id', keyId) : null,
        secret: secret ? shapeOf('secret', secret) : null,
        sessionToken: sessionToken ? shapeOf('session token', sessionToken) : null,
        tokenContents: readSessionToken(sessionToken),
        tokenJoins,
        swapped: areSwapped(keyId, secret),
    });
}
/** The case that the values make: the one place that decides it. */
function keyState({ keyId, secret, sessionToken, tokenContents, swapped, ...key }) {
    if (!keyId)
        return secret ? { state: 'half-pair', ...key, keyId, secret, sessionToken } : { state: 'nothing' };
    if (!secret)
        return { state: 'half-pair', ...key, keyId, secret, sessionToken };
    const pair = { ...key, keyId, secret };
    if (swapped)
        return { state: 'swapped-pair', ...pair, sessionToken };
    if (key.prefix === 'AKIA')
        return { state: 'long-term-pair', ...pair, sessionToken };
    if (sessionToken)
        return { state: 'session', ...pair, sessionToken, tokenContents };
    return { state: key.prefix === 'ASIA' ? 'session-without-token' : 'unrecognised-pair', ...pair, sessionToken };
}
const prefixOf = (keyId) => /^[A-Z]{4}/.exec(keyId.trim().replace(/^["']|["']$/g, ''))?.[0] ?? null;
const emptyNames = (raw, env) => [
    ...halfToken(env),
    ...EMPTY_MATTERS.filter((name) => env[name] === ''),
    ...(raw['aws-access-key-id'] === '' && raw['aws-secret-access-key'] === ''
        ? []
        : ['aws-access-key-id', 'aws-secret-access-key'].filter((name) => raw[name] === '')),
];
function keyIn({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, }) {
    if (id)
        return secret ? 'pair' : 'id alone';
    return secret ? 'secret alone' : null;
}
/** The input tells of whatever is under test; the environment's variables tell of the environment's credentials alone. */
function findEnd(resolved, env, settings) {
    const ignored = [];
    const variables = input_table/* INPUTS */.mc['credential-expiration'].variables.map((name) => [name, env[name]]);
    const candidates = [
        ['credential-expiration', settings.credentialExpiration],
        ...(resolved.source === 'environment' ? variables : []),
    ];
    for (const [name, value] of candidates) {
        if (!value)
            continue;
        const time = (0,session_end/* parseTime */.p)((0,session_end/* unquote */._)(value));
        if (time !== null)
            return { end: { at: new Date(time).toISOString(), toldBy: name }, ignored };
        ignored.push(name);
    }
    return {
        end: resolved.expiresAt ? { at: resolved.expiresAt, toldBy: 'the source of the credentials' } : null,
        ignored,
    };
}
/** Of the two variables that a job with `id-token: write` has, the one that did not reach the step. */
function halfToken(env) {
    const names = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    const absent = names.filter((name) => !env[name]);
    return absent.length === 1 ? absent : [];
}

// EXTERNAL MODULE: ./build/src/credentials/before-deadline.js
var before_deadline = __nccwpck_require__(5414);
;// CONCATENATED MODULE: ./build/src/credentials/source.js
// Where the credentials come from: key id, secret and token from one source, in the contract's order. The JavaScript SDK's default chain would let
// AWS_PROFILE win over the environment's keys, unlike the AWS CLI, so the order is coded here over the SDK's single providers.

const NO_VALUES = { keyId: '', secret: '', sessionToken: '' };
const fromInputs = (raw) => ({
    keyId: raw['aws-access-key-id'],
    secret: raw['aws-secret-access-key'],
    sessionToken: raw['aws-session-token'],
});
const fromEnvironment = (env) => ({
    keyId: env.AWS_ACCESS_KEY_ID ?? '',
    secret: env.AWS_SECRET_ACCESS_KEY ?? '',
    sessionToken: env.AWS_SESSION_TOKEN ?? '',
});
const hasKey = (values) => values.keyId !== '' || values.secret !== '';
/** The first source that has a key id or a secret, without asking any file or host. */
function resolveStatic(raw, env) {
    const inputs = fromInputs(raw);
    const environment = fromEnvironment(env);
    const found = [];
    // A token joins a pair given as inputs only where the environment has no key of its own to which it would belong.
    if (hasKey(inputs))
        found.push({
            source: 'inputs',
            values: inputs.sessionToken || environment.keyId ? inputs : { ...inputs, sessionToken: environment.sessionToken },
        });
    if (hasKey(environment))
        found.push({ source: 'environment', values: environment });
    const [first] = found;
    return {
        source: first?.source ?? null,
        values: first?.values ?? NO_VALUES,
        expiresAt: null,
        tokenJoins: first?.source === 'inputs' && inputs.sessionToken === '' && first.values.sessionToken !== '',
        profileFault: null,
        refusal: null,
    };
}
/** A container's or an instance's role, asked last and never on GitHub's own machines, where nothing answers. */
async function resolveMetadata(env, { deadline, caBundle }) {
    try {
        if (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) {
            const [{ fromTokenFile }, { openHandler }] = await Promise.all([
                Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(152), __nccwpck_require__.e(956)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9956, 19)),
                Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(121), __nccwpck_require__.e(96)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8096)),
            ]);
            const { requestHandler, close } = openHandler(caBundle);
            return provided('container', await (0,before_deadline/* beforeDeadline */.O)(fromTokenFile({ clientConfig: { requestHandler } })(), deadline).finally(close));
        }
        if (env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || env.AWS_CONTAINER_CREDENTIALS_FULL_URI) {
            const { fromHttp } = await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(152), __nccwpck_require__.e(605)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8605, 19));
            return provided('container', await (0,before_deadline/* beforeDeadline */.O)(fromHttp({})(), deadline));
        }
        if (env.AWS_EC2_METADATA_DISABLED?.toLowerCase() !== 'true') {
            const { fromInstanceMetadata } = await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(566)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 566, 19));
            return provided('instance', await (0,before_deadline/* beforeDeadline */.O)(fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })(), deadline));
        }
    }
    catch {
        // nothing answers where there is no such role: the credentials are simply missing
    }
    return { source: null, values: NO_VALUES, expiresAt: null, profileFault: null, refusal: null };
}
const provided = (source, identity) => ({
    source,
    values: valuesOf(identity),
    expiresAt: identity.expiration?.toISOString() ?? null,
    profileFault: null,
    refusal: null,
});
const valuesOf = (identity) => ({
    keyId: identity.accessKeyId,
    secret: identity.secretAccessKey,
    sessionToken: identity.sessionToken ?? '',
});

;// CONCATENATED MODULE: ./build/src/credentials/profile.js



async function resolveProfile(profile, region, { deadline, caBundle }) {
    const [{ fromIni }, { openHandler }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(152), __nccwpck_require__.e(956), __nccwpck_require__.e(869)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5869, 19)),
        Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(121), __nccwpck_require__.e(96)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8096)),
    ]);
    // The clients inside the provider know of no proxy and no authority, unless they are told.
    const { requestHandler, close } = openHandler(caBundle);
    const asked = [];
    const started = performance.now();
    try {
        const provided = await (0,before_deadline/* beforeDeadline */.O)(fromIni({ ...(profile ? { profile } : {}), clientConfig: { requestHandler: watched(requestHandler, asked) } })(), deadline);
        return {
            source: 'profile',
            values: valuesOf(provided),
            expiresAt: provided.expiration?.toISOString() ?? null,
            profileFault: null,
            refusal: null,
        };
    }
    catch (error) {
        const refusal = await refusalOf(error, asked.at(-1), {
            profile,
            region,
            durationMs: Math.round(performance.now() - started),
        });
        return {
            source: null,
            values: NO_VALUES,
            expiresAt: null,
            profileFault: faultOf(error, profile, refusal),
            refusal,
        };
    }
    finally {
        close();
    }
}
/** The handler, and what was asked by it: SSO's two operations have paths of their own, STS's have none. */
function watched(handler, asked) {
    const handle = async (request, options) => {
        const { hostname, port, path } = request;
        const operation = path.includes('/federation/credentials')
            ? 'GetRoleCredentials'
            : path.endsWith('/token')
                ? 'CreateToken'
                : 'AssumeRole';
        const answered = {
            operation,
            status: undefined,
            headers: {},
            host: port ? `${hostname}:${port}` : hostname,
        };
        asked.push(answered);
        const result = await handler.handle(request, options);
        Object.assign(answered, { status: result.response.statusCode, headers: result.response.headers });
        return result;
    };
    return Object.assign(Object.create(handler), { handle });
}
/** The failed request behind the provider's error. SSO's own refusals are of a login that has ended, and told as such. */
async function refusalOf(error, asked, { profile, region, durationMs }) {
    if (!asked)
        return null;
    const { observedError } = await __nccwpck_require__.e(/* import() */ 280).then(__nccwpck_require__.bind(__nccwpck_require__, 280));
    const seen = observedError(error, asked, makeScrub([]).scrub);
    if (seen.kind === 'client' || (seen.kind === 'service' && asked.operation !== 'AssumeRole'))
        return null;
    // Whoever signed it, it was not the credentials under test: those it was to yield.
    return {
        service: 'sts',
        operation: asked.operation,
        target: profile ?? 'default',
        region,
        durationMs,
        signer: 'none',
        followUp: false,
        status: 'failed',
        error: seen,
    };
}
// The words of the SDK's own providers, the more exact first: @aws-sdk/credential-provider-sso, token-providers, credential-provider-login and
// credential-provider-ini of https://github.com/aws/aws-sdk-js-v3. They read no more of a cached sign-in than whether it can be used.
const FAULTS = [
    [/^Profile is configured with invalid SSO credentials/, 'profile-unusable'],
    [
        /^The SSO session (token associated with profile=.* was not found or|associated with this profile) is invalid/,
        'sso-absent',
    ],
    [/^Failed to load (a )?token (from|for session) /, 'login-absent'],
    [/\baws login\b|please reauthenticate|a change in your password/i, 'login-expired'],
    [/(sso|token.*(expired|invalid)|refresh).*(expired|invalid|login)|token.*(expired|invalid)/i, 'sso-expired'],
    [/\bprofile\b.*not (be )?found|Could not resolve credentials using profile/i, 'profile-not-found'],
];
function faultOf(error, profile, refusal) {
    const message = error.message ?? '';
    if (refusal)
        return 'request-failed';
    const reason = FAULTS.find(([words]) => words.test(message))?.[1] ?? 'profile-unusable';
    // No profile was asked for and there is none: that is no fault of its own.
    return profile || !/^profile-/.test(reason) ? reason : null;
}

;// CONCATENATED MODULE: ./build/src/credentials/gather-credentials.js







/** Resolves the credentials under test, in the contract's order, and what stands beside them. */
async function gatherCredentials({ raw, env, given, settings, deadline }) {
    const outward = { deadline, caBundle: env.AWS_CA_BUNDLE };
    const fixed = resolveStatic(raw, env);
    const idToken = Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
    const byToken = isByToken(settings, { idToken, keyInputs: fixed.source === 'inputs' });
    const useOidc = byToken && idToken;
    const resolved = byToken ? { ...NOTHING } : await resolve(fixed, env, settings.region, outward);
    const inspected = inspectCredentials(resolved, raw, given, settings);
    // Who asks for the token by name wants no other way.
    const insteadOfToken = useOidc && settings.assumeWith === 'auto' ? findInsteadOfToken(env) : null;
    const facts = { ...inspected, beside: { ...inspected.beside, insteadOfToken } };
    const environment = fromEnvironment(env);
    const base = pairOf(resolved.values);
    const foreign = [
        ...input_table/* SECRET_VARIABLES */.VP.map((variable) => env[variable] ?? ''),
        env.AWS_BEARER_TOKEN_BEDROCK ?? '',
        env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '',
        ...passwordsIn([
            settings.httpProxy,
            ...input_table/* INPUTS */.mc['http-proxy'].variables.map((variable) => env[variable]),
            env.AWS_ENDPOINT_URL,
        ]),
    ];
    const fromElsewhere = resolved.source === 'inputs'
        ? foreign
        : [...foreign, resolved.values.keyId, resolved.values.secret, resolved.values.sessionToken];
    const isEnvironment = resolved.source === 'environment' && settings.roleToAssume === '';
    return {
        facts,
        base,
        bearer: env.AWS_BEARER_TOKEN_BEDROCK || null,
        environment: isEnvironment || sameValues(environment, resolved.values, settings) ? null : pairOf(environment),
        profile: env.AWS_PROFILE && resolved.source !== 'profile' && (resolved.source !== null || useOidc)
            ? () => otherProfile(env, settings.region, outward)
            : null,
        secrets: [...(0,input_table/* secretValues */.VX)(raw), ...fromElsewhere].filter(Boolean),
        toMask: fromElsewhere.filter(Boolean),
        refusal: resolved.refusal,
        useOidc,
    };
}
/** Whether GitHub's token is what assumes the role: by `assume-with`, or since nothing was given for it and the job has one. */
function isByToken({ roleToAssume, assumeWith }, { idToken, keyInputs }) {
    return roleToAssume !== '' && (assumeWith === 'oidc' || (assumeWith === 'auto' && idToken && !keyInputs));
}
const NOTHING = { source: null, values: NO_VALUES, expiresAt: null, profileFault: null, refusal: null };
async function resolve(fixed, env, region, outward) {
    if (fixed.source)
        return fixed;
    const profile = env.AWS_PROFILE || (hasSharedFiles(env) ? 'default' : undefined);
    const fromProfile = profile ? await resolveProfile(env.AWS_PROFILE, region, outward) : NOTHING;
    if (fromProfile.source || fromProfile.profileFault)
        return fromProfile;
    return env.RUNNER_ENVIRONMENT === 'github-hosted' ? fromProfile : resolveMetadata(env, outward);
}
/** What would sign in the token's place: the same order, without asking any of it. */
function findInsteadOfToken(env) {
    if (pairOf(fromEnvironment(env)))
        return 'environment';
    if (env.AWS_PROFILE || hasSharedFiles(env))
        return 'profile';
    if (env.RUNNER_ENVIRONMENT === 'github-hosted')
        return null;
    if (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN)
        return 'web-identity';
    if (env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || env.AWS_CONTAINER_CREDENTIALS_FULL_URI)
        return 'container';
    return env.RUNNER_ENVIRONMENT === 'self-hosted' ? 'machine' : null;
}
function hasSharedFiles(env) {
    const home = external_node_path_.join(env.HOME ?? external_node_os_.homedir(), '.aws');
    return [
        env.AWS_SHARED_CREDENTIALS_FILE ?? external_node_path_.join(home, 'credentials'),
        env.AWS_CONFIG_FILE ?? external_node_path_.join(home, 'config'),
    ].some((file) => external_node_fs_.existsSync(file));
}
async function otherProfile(env, region, outward) {
    const { values, refusal, profileFault } = await resolveProfile(env.AWS_PROFILE, region, outward);
    // What the network did to this question says nothing of the other tools.
    return { pair: pairOf(values), fault: refusal && refusal.error.kind !== 'service' ? null : profileFault };
}
const sameValues = (a, b, settings) => settings.roleToAssume === '' && a.keyId === b.keyId && a.secret === b.secret && a.sessionToken === b.sessionToken;
const pairOf = ({ keyId, secret, sessionToken }) => keyId && secret ? { accessKeyId: keyId, secretAccessKey: secret, ...(sessionToken ? { sessionToken } : {}) } : null;
function passwordsIn(urls) {
    return urls.flatMap((url) => {
        try {
            const { username, password } = new URL(url ?? '');
            return password
                ? [
                    decodeURIComponent(password),
                    Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64'),
                ]
                : [];
        }
        catch {
            return [];
        }
    });
}

;// CONCATENATED MODULE: ./build/src/inputs/context.js
// What the run is: event, fork, actor, visibility. What the workflow file adds is read later. Data only; the event payload is foreign and read field by field.


const EVENT_LIMIT_BYTES = 5 * 1024 * 1024;
const FORK_EVENTS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);
function readContext(env) {
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const eventName = env.GITHUB_EVENT_NAME ?? '';
    return {
        inActions: env.GITHUB_ACTIONS === 'true',
        eventName,
        actor: env.GITHUB_ACTOR ?? '',
        repository: env.GITHUB_REPOSITORY ?? '',
        repositoryId: env.GITHUB_REPOSITORY_ID ?? '',
        ownerId: env.GITHUB_REPOSITORY_OWNER_ID ?? '',
        ref: env.GITHUB_REF ?? '',
        job: env.GITHUB_JOB ?? '',
        serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
        visibility: visibilityOf(payload),
        foreignHead: FORK_EVENTS.has(eventName) && isForeign(payload, env.GITHUB_REPOSITORY),
        stepDebug: env.RUNNER_DEBUG === '1',
        strangeInputs: strangeInputs(env),
        emulated: env.ACT === 'true', // https://nektosact.com/usage/index.html#skipping-steps
    };
}
/** The runner warns of an input that an action does not have, and hands it over all the same, by its name in capitals. */
const strangeInputs = (env) => Object.keys(env)
    .flatMap((name) => /^INPUT_([\w-]{1,100})$/.exec(name)?.[1]?.toLowerCase() ?? [])
    .filter((name) => !(0,input_table/* isInputName */.wp)(name));
function readPayload(file) {
    try {
        if (!file || external_node_fs_.statSync(file).size > EVENT_LIMIT_BYTES)
            return {};
        const payload = JSON.parse(external_node_fs_.readFileSync(file, 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch {
        return {}; // without a payload the run is no pull request, and the repository's visibility is unknown
    }
}
/** The `fork` flag of the head says only that the head is a fork of something; what withholds secrets is that it is another repository. */
function isForeign({ pull_request: pr }, repository = '') {
    if (!pr?.head)
        return false;
    const { repo: head } = pr.head;
    if (!head)
        return true;
    const base = pr.base?.repo;
    if (head.id !== undefined && base?.id !== undefined)
        return head.id !== base.id;
    return (typeof head.full_name === 'string' &&
        head.full_name.toLowerCase() !== String(base?.full_name ?? repository).toLowerCase());
}
function visibilityOf({ repository }) {
    const stated = repository?.visibility;
    if (stated === 'public' || stated === 'private' || stated === 'internal')
        return stated;
    if (repository?.private === true)
        return 'private';
    return repository?.private === false ? 'public' : 'unknown';
}

// EXTERNAL MODULE: ./build/src/names/host.js
var host = __nccwpck_require__(5718);
// EXTERNAL MODULE: ./build/src/services/registry.js + 4 modules
var registry = __nccwpck_require__(9212);
;// CONCATENATED MODULE: ./build/src/inputs/environment.js
// What the job's environment settles for every client: endpoint overrides, proxies, empty variables.




const VARIABLES = [
    ...registry/* ENDPOINT_VARIABLES */.ci,
    ['AWS_ENDPOINT_URL', 'all'],
];
/** The overrides that the SDK heeds, each with its host alone: a URL may hold a password. */
function endpointOverrides(env) {
    if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true')
        return [];
    return VARIABLES.flatMap(([variable, service]) => {
        const url = env[variable];
        return url ? [{ variable, service, host: (0,host/* hostOf */.w)(url) }] : [];
    });
}
/**
 * On a machine of one's own, the working folder stands for the workspace. No token of GitHub's can be asked for there: `@actions/core` would print it
 * in a command that only a runner obeys.
 */
function settleTerminal(env) {
    for (const name of ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
        delete env[name];
    env.GITHUB_WORKSPACE ||= process.cwd();
    env.RUNNER_TEMP ||= external_node_os_.tmpdir();
}
/**
 * Makes the process's environment one that every client reads alike: empty `AWS_*` variables are unset (an empty `AWS_DEFAULTS_MODE` crashes the
 * SDK), and the proxy inputs stand where `proxy-from-env` and the Actions toolkit look.
 */
function settleEnvironment(env, settings) {
    for (const name of Object.keys(env))
        if (name.startsWith('AWS_') && env[name] === '')
            delete env[name];
    if (settings.httpProxy)
        for (const name of input_table/* INPUTS */.mc['http-proxy'].variables)
            env[name] = settings.httpProxy;
    if (settings.noProxy)
        for (const name of input_table/* INPUTS */.mc['no-proxy'].variables)
            env[name] = settings.noProxy;
}

;// CONCATENATED MODULE: ./build/src/inputs/parse-inputs.js
// The step's `with:` made into settings. Every problem of every input is collected; none is thrown.


/** Untrimmed: stray white space in a secret is to be found, not hidden. */
function readInputs(env) {
    const entries = input_table/* INPUT_NAMES */.Qh.map((name) => [name, env[`INPUT_${name.toUpperCase()}`] ?? '']);
    return Object.fromEntries(entries);
}
/** Where an input cannot be read, its default stands in, so that a refusal is shown as the other inputs ask. */
function parseInputs(raw, env) {
    const readings = input_table/* INPUT_NAMES */.Qh.flatMap((name) => readSetting(name, raw[name], env));
    const stated = Object.fromEntries(readings.map(({ setting, value }) => [setting, value]));
    return {
        problems: readings.flatMap(({ problems }) => problems),
        settings: { ...stated, ...regionOf(raw, env), ...servicesOf(stated) },
    };
}
function readSetting(name, given, env) {
    const { setting, kind, default: fallback } = input_table/* INPUTS */.mc[name];
    if (kind.secret || setting === null)
        return [];
    const reading = kind.read(given.trim() === '' ? fallback : given, env);
    if ('value' in reading)
        return [{ setting, value: reading.value, problems: [] }];
    const usual = kind.read(fallback, env);
    const problems = reading.problems.map((problem) => `${name}: ${problem}`);
    return [{ setting, value: 'value' in usual ? usual.value : null, problems }];
}
/** The profile's Region comes later, where a profile supplies the credentials. */
function regionOf(raw, env) {
    const candidates = [
        ['aws-region', raw['aws-region']],
        ...input_table/* INPUTS */.mc['aws-region'].variables.map((variable) => [variable, env[variable]]),
    ];
    const [source, region] = candidates.find(([, value]) => value) ?? [null, ''];
    return { region: region ?? '', regionSource: source };
}
/** A service is named where it is listed, or one of its targets is. Where none is listed, all four are probed. */
function servicesOf(stated) {
    const listed = stated.services;
    const named = registry/* SERVICE_IDS */.xK.filter((service) => listed.includes(service) || (0,registry/* targetsOf */.QR)(stated, service).length > 0);
    const services = registry/* SERVICE_IDS */.xK.filter((service) => registry/* SERVICES */.Bg[service].always || listed.length === 0 || named.includes(service));
    return { services, named };
}

// EXTERNAL MODULE: ./build/src/probes/questions.js
var questions = __nccwpck_require__(1412);
// EXTERNAL MODULE: ./build/src/rules/context/withheld-from-fork.js
var withheld_from_fork = __nccwpck_require__(4616);
// EXTERNAL MODULE: ./build/src/rules/context/withheld-from-dependabot.js
var withheld_from_dependabot = __nccwpck_require__(6494);
// EXTERNAL MODULE: ./build/src/rules/credentials/missing.js + 2 modules
var missing = __nccwpck_require__(5066);
// EXTERNAL MODULE: ./build/src/rules/credentials/incomplete.js
var incomplete = __nccwpck_require__(2910);
// EXTERNAL MODULE: ./build/src/rules/credentials/placeholder.js
var placeholder = __nccwpck_require__(1685);
// EXTERNAL MODULE: ./build/src/rules/credentials/swapped.js
var swapped = __nccwpck_require__(6624);
// EXTERNAL MODULE: ./build/src/rules/credentials/malformed-key-id.js
var malformed_key_id = __nccwpck_require__(6749);
// EXTERNAL MODULE: ./build/src/rules/credentials/malformed-secret.js
var malformed_secret = __nccwpck_require__(2462);
// EXTERNAL MODULE: ./build/src/rules/credentials/malformed-session-token.js
var malformed_session_token = __nccwpck_require__(7492);
// EXTERNAL MODULE: ./build/src/rules/credentials/missing-session-token.js
var missing_session_token = __nccwpck_require__(69);
// EXTERNAL MODULE: ./build/src/rules/region/missing.js
var region_missing = __nccwpck_require__(5014);
// EXTERNAL MODULE: ./build/src/rules/region/malformed.js
var malformed = __nccwpck_require__(9015);
// EXTERNAL MODULE: ./build/src/rules/credentials/session-expired.js
var session_expired = __nccwpck_require__(956);
// EXTERNAL MODULE: ./build/src/rules/oidc/permission-missing.js
var permission_missing = __nccwpck_require__(9349);
// EXTERNAL MODULE: ./build/src/rules/oidc/invalid-role-arn.js
var invalid_role_arn = __nccwpck_require__(1115);
// EXTERNAL MODULE: ./build/src/rules/assume-role/invalid-parameter.js
var invalid_parameter = __nccwpck_require__(4122);
// EXTERNAL MODULE: ./build/src/rules/assume-role/duration-exceeded.js
var duration_exceeded = __nccwpck_require__(3153);
;// CONCATENATED MODULE: ./build/src/rules/before-requests.js
// Written by npm run docs from ids.ts and the rules. Do not edit.

















/** The rules that can stop a run before any request. They are loaded first, the whole catalogue while the requests are on their way. */
const BEFORE_REQUESTS = [
    withheld_from_fork/* withheldFromFork */.W,
    withheld_from_dependabot/* withheldFromDependabot */.e,
    missing/* missing */.L,
    incomplete/* incomplete */.$,
    placeholder/* placeholder */.q,
    swapped/* swapped */.R,
    malformed_key_id/* malformedKeyId */.W,
    malformed_secret/* malformedSecret */.G,
    malformed_session_token/* malformedSessionToken */.x,
    missing_session_token/* missingSessionToken */.y,
    region_missing/* missing */.L,
    malformed/* malformed */.Q,
    session_expired/* sessionExpired */.y,
    permission_missing/* permissionMissing */.k,
    invalid_role_arn/* invalidRoleArn */.X,
    invalid_parameter/* invalidParameter */.V,
    duration_exceeded/* durationExceeded */.E,
];

;// CONCATENATED MODULE: ./build/src/rules/stopped-by.js
/** The faults that are certain before any request; where there is one, nothing is sent. */
function stoppedBy(scene, rules) {
    return rules.some((rule) => {
        try {
            return (rule.stops === true || rule.stops?.(scene)) && rule.evaluate(scene).length > 0;
        }
        catch {
            return false; // the diagnosis names a rule that throws
        }
    });
}

;// CONCATENATED MODULE: ./build/src/scene.js
// The plain data of a run, from which the rules judge: it composes what its makers define.
/** Nothing changes a scene: whoever knows more makes another one. */
function frozen(scene) {
    // A list of what is left, and no recursion: a policy file may be nested deeper than the stack.
    const left = [scene];
    while (left.length > 0) {
        const value = left.pop();
        if (typeof value !== 'object' || value === null || Object.isFrozen(value))
            continue;
        Object.freeze(value);
        for (const part of Object.values(value))
            left.push(part);
    }
    return scene;
}

// EXTERNAL MODULE: ./build/src/files.js
var files = __nccwpck_require__(9198);
// EXTERNAL MODULE: ./build/src/inputs/allowed-folders.js
var allowed_folders = __nccwpck_require__(8231);
// EXTERNAL MODULE: ./build/src/trust-policy/document.js
var trust_policy_document = __nccwpck_require__(972);
;// CONCATENATED MODULE: ./build/src/trust-policy/load.js



/** The file that `trust-policy` names, read as a JSON document. A problem names a place, never content. */
function loadTrustPolicy(settings, env) {
    const file = settings.trustPolicyPath;
    if (!file)
        return { policy: null, problem: null };
    const folders = (0,allowed_folders/* writableFolders */.S)(env);
    try {
        const parsed = (0,trust_policy_document/* parseTrustPolicy */.GS)((0,files/* readContained */.gu)(file, folders.length > 0 ? folders : [process.cwd()]));
        if ('error' in parsed)
            return { policy: null, problem: `trust-policy: "${file}", ${parsed.error}` };
        return { policy: { source: file, ...parsed }, problem: null };
    }
    catch (error) {
        const reason = error.code === 'ENOENT'
            ? 'there is no such file'
            : error.message.startsWith('it ')
                ? error.message
                : 'it cannot be read';
        return { policy: null, problem: `trust-policy: "${file}": ${reason}` };
    }
}

// EXTERNAL MODULE: ./build/src/workflow/known-facts.js
var known_facts = __nccwpck_require__(5130);
;// CONCATENATED MODULE: ./build/src/workflow/reader.js
function workflowReader(env, raw, deadline) {
    return {
        checkedOut: async () => {
            const { fromWorkspace, readWorkflow } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(994)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1994));
            return readWorkflow(env, raw, fromWorkspace(env.GITHUB_WORKSPACE));
        },
        fromGitHub: async () => {
            const token = raw['github-token'].trim();
            if (!token)
                return null;
            const [{ readWorkflow }, { fromGitHub }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(994)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1994)), __nccwpck_require__.e(/* import() */ 752).then(__nccwpck_require__.bind(__nccwpck_require__, 752))]);
            const source = await fromGitHub({ env, token, deadline });
            return source && readWorkflow(env, raw, source);
        },
    };
}
/** Outside of GitHub Actions there is no workflow. */
const NO_WORKFLOW = { checkedOut: async () => null, fromGitHub: async () => null };

;// CONCATENATED MODULE: ./build/src/main.js
// The pipeline: inputs → context → credentials → requests → diagnosis → report. What only the report needs is loaded while requests are on their way.













/** Runs once and returns the exit status. */
async function run({ env, args, bundle, now }) {
    const terminal = env.GITHUB_ACTIONS !== 'true';
    const flags = args.length > 0 ? (await __nccwpck_require__.e(/* import() */ 497).then(__nccwpck_require__.bind(__nccwpck_require__, 6497))).readCommandLine(args) : null;
    if (flags?.show)
        return (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(805)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1805))).show(flags.show, bundle);
    if (terminal && !isNewEnough(process.versions.node))
        return tooOld();
    if (terminal)
        settleTerminal(env);
    const given = { ...env };
    // A runner's variables count everywhere; flags win over them.
    const raw = { ...readInputs(env), ...flags?.inputs };
    const { settings: stated, problems } = parseInputs(raw, env);
    const trust = loadTrustPolicy(stated, env);
    const faults = [
        ...flagProblems(flags, terminal),
        ...problems,
        ...(await ignoredProblems(stated)),
        ...(trust.problem ? [trust.problem] : []),
        ...caBundleProblem(env),
    ];
    if (faults.length > 0)
        return refuse(faults, { terminal, env, settings: stated, raw });
    settleEnvironment(env, stated);
    const settings = terminal && !stated.region
        ? { ...stated, ...(await (await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(150)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1150))).profileRegion(env)) }
        : stated;
    const deadline = deadlineOf(settings);
    const gathered = await gatherCredentials({ raw, env, given, settings, deadline });
    const { scrub, learn } = makeScrub(gathered.secrets);
    const scene = frozen({
        settings,
        credentials: gathered.facts,
        context: { ...readContext(env), ...known_facts/* WORKFLOW_UNKNOWN */.j },
        endpoints: endpointOverrides(env),
        claims: null,
        trustPolicy: trust.policy,
        observations: [],
        now: now(),
    });
    const open = () => terminal
        ? Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(112), __nccwpck_require__.e(207), __nccwpck_require__.e(505)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9505)).then(({ openTerminal }) => openTerminal({ env, scene, scrub, json: flags?.json ?? false }))
        : Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(119), __nccwpck_require__.e(421), __nccwpck_require__.e(112), __nccwpck_require__.e(207), __nccwpck_require__.e(254)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1254)).then(({ openPublisher }) => openPublisher({ env, scene, secrets: gathered.toMask, scrub }));
    const workflow = terminal ? NO_WORKFLOW : workflowReader(env, raw, deadline);
    if (gathered.refusal || stoppedBy(scene, BEFORE_REQUESTS)) {
        const [sink, judge, reading] = await Promise.all([open(), openJudge(), workflow.checkedOut()]);
        const observations = stopped(settings, gathered.refusal);
        return conclude({ ...scene, observations }, { sink, judge, workflow, reading });
    }
    return askAndPublish(scene, gathered, open, workflow, { deadline, scrub, learn, caBundle: env.AWS_CA_BUNDLE, now });
}
async function askAndPublish(scene, gathered, open, workflow, { now, learn, ...options }) {
    const early = [];
    let sink = null;
    const progress = (observation) => void (sink ? sink.progress(observation) : early.push(observation));
    const keepSecret = (secrets) => {
        learn(secrets);
        if (sink)
            sink.mask(secrets);
        else
            gathered.toMask.push(...secrets);
    };
    // The requests leave before the report's code is loaded and the workflow file is read.
    const { ask } = await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(422), __nccwpck_require__.e(759), __nccwpck_require__.e(152), __nccwpck_require__.e(956), __nccwpck_require__.e(869), __nccwpck_require__.e(121), __nccwpck_require__.e(695), __nccwpck_require__.e(286)]).then(__nccwpck_require__.bind(__nccwpck_require__, 286));
    const asked = ask(scene, gathered, { ...options, progress, keepSecret });
    sink = await open();
    for (const observation of early)
        sink.progress(observation);
    const [answers, judge, reading] = await Promise.all([asked, openJudge(), workflow.checkedOut()]);
    const { observations, claims, profileFault } = answers;
    const credentials = profileFault
        ? { ...scene.credentials, beside: { ...scene.credentials.beside, profileFault } }
        : scene.credentials;
    return conclude({ ...scene, credentials, observations, claims, now: now() }, { sink, judge, workflow, reading });
}
/** Every rule, loaded while the requests are on their way. */
async function openJudge() {
    const [{ diagnose }, { RULES }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(948), __nccwpck_require__.e(383)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8764)), Promise.all(/* import() */[__nccwpck_require__.e(948), __nccwpck_require__.e(21)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5402))]);
    return (scene) => diagnose(scene, RULES);
}
/** Judges once. A workflow file that is not checked out is fetched only where a finding is to be shown on its line, and may tell the rules more: then twice. */
async function conclude(scene, { sink, judge, workflow, reading }) {
    const first = outcomeOf(scene, reading, judge);
    const wanted = !reading && scene.settings.annotate && first.diagnosis.findings.some((finding) => !finding.ignored);
    const fetched = wanted ? await workflow.fromGitHub() : null;
    return sink.publish(fetched ? outcomeOf(scene, fetched, judge) : first);
}
function outcomeOf(scene, reading, judge) {
    const informed = frozen(reading ? { ...scene, context: { ...scene.context, ...reading.facts } } : scene);
    return { scene: informed, diagnosis: judge(informed), place: reading?.place ?? null };
}
// A runner brings its own Node; on another machine it is whatever is installed.
const OLDEST_NODE = '22.15';
const isNewEnough = (version) => version.localeCompare(OLDEST_NODE, 'en', { numeric: true }) >= 0;
function tooOld() {
    process.stderr.write(`This takes Node ${OLDEST_NODE} or later; this is Node ${process.versions.node}.\n`);
    return 1;
}
function flagProblems(flags, terminal) {
    if (!flags)
        return [];
    return [
        ...flags.problems,
        ...(flags.json && !terminal
            ? ['--json: in GitHub Actions the report is the output "report" and the file at report-path']
            : []),
    ];
}
/** The catalogue is loaded early only where an id is to be looked up. */
async function ignoredProblems({ ignore }) {
    return ignore.length > 0 ? (await Promise.all(/* import() */[__nccwpck_require__.e(948), __nccwpck_require__.e(21), __nccwpck_require__.e(391)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4391))).ignoreProblems(ignore) : [];
}
async function refuse(faults, { terminal, env, settings, raw }) {
    if (terminal)
        return (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(112), __nccwpck_require__.e(207), __nccwpck_require__.e(505)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9505))).refuseInvalid(faults, raw);
    const workflow = workflowReader(env, raw, AbortSignal.timeout(settings.timeoutSeconds * 1000));
    const [{ publishInvalid }, reading] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(119), __nccwpck_require__.e(421), __nccwpck_require__.e(112), __nccwpck_require__.e(207), __nccwpck_require__.e(254)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1254)), workflow.checkedOut()]);
    return publishInvalid(faults, { env, settings, raw, place: reading?.place ?? null });
}
/** Every client would fail for a bundle that is not there, and none would say why. */
function caBundleProblem({ AWS_CA_BUNDLE: file }) {
    if (!file)
        return [];
    try {
        external_node_fs_.accessSync(file, external_node_fs_.constants.R_OK);
        return external_node_fs_.statSync(file).isFile() ? [] : [`AWS_CA_BUNDLE: "${file}" is no file`];
    }
    catch {
        return [`AWS_CA_BUNDLE: "${file}" cannot be read`];
    }
}
/** Leaves the report its time: whatever hangs, the run ends within `timeout-seconds`, counted from the process's start. */
function deadlineOf({ timeoutSeconds }) {
    const reserve = Math.min(1_000, timeoutSeconds * 200);
    return AbortSignal.timeout(Math.max(200, Math.floor(timeoutSeconds * 1000 - reserve - performance.now())));
}
function stopped(settings, refusal) {
    const reason = refusal
        ? 'the profile’s own request failed, so there are no credentials to ask with'
        : 'nothing was sent: a fault was certain before any request';
    return [
        ...(refusal ? [refusal] : []),
        ...settings.services.flatMap((service) => (0,questions/* notAsked */.O)(service, settings, reason)),
    ];
}

;// CONCATENATED MODULE: ./build/src/index.js

// A socket that hangs must not keep the process: the run has ended when its report is written.
const leave = (code) => {
    process.exitCode = code;
    setTimeout(() => process.exit(), 250).unref();
};
run({ env: process.env, args: process.argv.slice(2), bundle: import.meta.url, now: Date.now }).then(leave, async (error) => {
    const { publishCrash } = await __nccwpck_require__.e(/* import() */ 95).then(__nccwpck_require__.bind(__nccwpck_require__, 8095));
    leave(await publishCrash(error, process.env));
});


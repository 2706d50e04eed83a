// Whether a text only speaks of an error: a comment, a script, a search, a test's expectation, a document.

// The start of a line that is code, a comment or a document, and not what a program printed when it failed.
const CODE_START =
  /^\s*(?:#(?!\d)|\/\/|\/\*|\*\s|<!--|--\s|;|"""|'''|[>$%❯]\s|\+\s|[-+]{1,3}\s{1,40}["'`#/*\w]|>?\s{0,4}\d{1,6}\s?[:|-]\s{0,20}(?:[#/*"'`]|\w+\s*=|await\b|expect\b)|@@|diff |commit |(?:if|elif|else|for|while|case|when|unless|return|throw|raise|except|catch|try|assert|const|let|var|def|func|fn|function|class|import|from|export|public|private|expect|describe|it|test|mock|stub|echo|printf|print|console|logger|log|grep|rg|sed|awk|curl|run|name|uses|with|env)\b\s*[:("'`[{ =])/;
// What is right before the text on its line.
const BEFORE =
  /(?:\bgrep\b|\b(?:rg|sed|awk|ack|findstr|echo|printf)\s|expect\w*\(|assert\w*[( ]|toThrow\w*\(|rejects|raises?(?:\w*\(|\s|$)|match(?:es)?[=(]|side_effect|return_value|mock\w*\(|stub\w*\(|throw new |raise |catch\s*\(|except |case |=== |== |!= |=~ |\.includes\(|\.contains\(|startsWith\(|re\.\w+\(|Expected(?:\s\w+)?:|Received(?:\s\w+)?:|expected (?:to|error|message)|to (?:throw|equal|contain|match|include|raise)|should\b|e\.g\.|for example|such as|like this|example:|if you (?:see|get|receive)|when you (?:see|get)|you (?:may|might|will|could) (?:see|get)|means that|known (?:issue|error)|troubleshooting|documented|(?:handle|retry|test|simulate|ignore|fix|fake|map|translate|explain|document|report)(?:s|ed|ing)? (?:an? |the |of |for |on |when )?)[^:\n]{0,60}$/i;
// Test tools and reporters: a title is not a failure of AWS.
const TITLE =
  /^\s*(?:[✓✔√●○✕✗×◯►▶]|ok \d|not ok \d|PASS\b|FAIL\b|PASSED\b|=== (?:RUN|PAUSE|CONT)|--- (?:PASS|FAIL|SKIP)|test [\w:]+ \.\.\.|\d+\) |Tests?:|Feature:|Scenario:|(?:Given|When|Then|And) [a-z]|[\w/.-]+\.(?:py|ts|js|rb|go|rs|java|feature)(?:::\S|:\d+:\S* ?(?:PASSED|FAILED))|<(?:testcase|testsuite|property)\b)/;
const DOCUMENT = /^\s*(?:[-*+]\s+[`"“']|\|\s|\d+\.\s+[`"“']|>\s|={3,}|#{1,6}\s)/;

/** What a test tool shows of the text that it waited for. */
const EXPECTED =
  /(?:\bExpected(?: \w+)?:|\bReceived(?: \w+)?:|\bDID NOT RAISE\b|\bexpected:? [<'"`]|\bto (?:be|equal|throw|contain|match) [<'"`]|\bAssertionError: )[^\n]{0,200}$/;
/** What a search prints before a line that it found. A program that fails names its source as well: then words follow. */
const FOUND_IN_DOCUMENT =
  /^[\w@./-]{1,200}\.(?:mdx?|rst|adoc|html?|ya?ml|toml|jsonc?|snap|feature|txt\.in)[:-]\d{1,6}[:-]/;
const FOUND_IN_SOURCE =
  /^[\w@./-]{1,200}\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|cs|php|c|cc|cpp|h|sh|tf|sql|swift|scala)[:-]\d{1,6}[:-](?!\d{1,5}: |in [`']| ?(?:\d{4}|operation error|[A-Za-z]{0,60}(?:Error|Exception|Denied)\b: |panic|fatal|deploy))/i;
/** A retry that is announced on the line of its reason is not a failure yet. */
const RETRIED =
  /(?:Throttl|SlowDown|TooManyRequests|RequestLimitExceeded|RequestTimeout|ProvisionedThroughput|Rate exceeded).{0,200}\b(?:retry(?:ing)?|sleeping|backing off)\b|\b(?:retry(?:ing)?|sleeping|backing off)\b.{0,200}(?:Throttl|SlowDown|TooManyRequests|RequestLimitExceeded|RequestTimeout|ProvisionedThroughput|Rate exceeded)/i;

/** `at` is where the error begins in the line. */
export function isMention(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - 200), at);
  if (CODE_START.test(line) && !isPrinted(line)) return true;
  if (TITLE.test(line) && !/^\s*[✗✕×❌] +(?:Error|Fatal)?/u.test(line)) return true;
  if (DOCUMENT.test(line) || FOUND_IN_DOCUMENT.test(line) || FOUND_IN_SOURCE.test(line)) return true;
  if (EXPECTED.test(before) || RETRIED.test(line.slice(0, 600))) return true;
  if (BEFORE.test(before)) return true;
  return isQuoted(before);
}

/** `from` and the like begin what programs print as well: then the error follows a colon. */
const isPrinted = (line: string): boolean =>
  /^\s*(?:error|fatal|from|run|test|log|it|env|name|import)\b[^"'`(=]{0,80}: \S/i.test(line) &&
  !/["'`]\s{0,9}[,)\]]?;?$/.test(line.trimEnd());

/** A string in code; what JSON and the text of an exception quote is none. */
function isQuoted(before: string): boolean {
  const mark = /(["'`“])\s*$/.exec(before);
  if (!mark) return false;
  const ahead = before.slice(0, mark.index);
  return !/(?:[\w"']\s*:\s*\\?|(?:Error|Exception)\(|message[=:]\s*\\?|msg=|error=|err=|reason=|Some\(|output: |[{,]\s*)$/i.test(
    ahead,
  );
}

// After a sending that failed, the summary of errors gets the focus, so that screen readers say it and
// the next Tab goes to the first error. A person who comes to mend one certain field goes there instead.
const summary = document.querySelector('.error-summary');
const wanted = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
if (summary && !wanted) summary.focus();

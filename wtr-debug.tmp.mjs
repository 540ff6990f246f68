import base from './web-test-runner.config.mjs';
const show=(suite,pre='')=>{for(const t of suite.tests??[])console.log((t.passed?'ok ':'FAIL ')+pre+t.name+' '+(t.duration??'')+' '+(t.error?.message??''));for(const s of suite.suites??[])show(s,pre+s.name+' > ')};
export default {...base, rootDir:'/work/main', reporters:[{reportTestFileResults({sessionsForTestFile}){for(const s of sessionsForTestFile){console.log('##',s.browser.name,s.testFile);if(s.testResults)show(s.testResults);for(const e of s.errors??[])console.log('ERR',e.message);for(const l of s.logs??[])console.log('LOG',...l)}}}]};

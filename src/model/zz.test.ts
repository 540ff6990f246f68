describe('x', () => {
  it('redos', async () => {
    const seg = '/a'.repeat(11);
    const out: string[] = [];
    for (const [p, path] of [['/a**b', 'a'.repeat(26)+'!'], ['/{*a}*b','a'.repeat(26)+'!'], ['/x:name*y','x'+'a'.repeat(26)], ['/x:name+y','x'+'a'.repeat(26)], ['/**/b',seg.slice(1)],['/{:n}+b','a'.repeat(26)],['/{a}+b','a'.repeat(26)],['/(a|aa)+b','a'.repeat(30)],['/(a|aa)*b','a'.repeat(30)],
     ['/:a:b:c:d:e:f:g!','a'.repeat(26)], ['/*b*b*b*b*b*b*b*b*b*!','b'.repeat(26)], ['/:a*/:b*/:c*/:d*/:e*/!',seg.slice(1)], ['/:a?:b?:c?:d?:e?:f?:g?:h?!','a'.repeat(26)], ['/{a}?{a}?{a}?{a}?{a}?{a}?{a}?{a}?!','a'.repeat(9)], ['/*:a*{x}?*{x}?*{x}?*{x}?*{x}?!','a'.repeat(26)]] as const) {
      let r = '';
      try { const u = new URLPattern(p, 'https://site.invalid'); const t = performance.now(); r = String(!!u.exec('https://site.invalid/' + path)) + ' ' + (performance.now() - t); } catch (e) { r = String(e); }
      out.push(p + ' ' + r);
    }
    console.log(out.join('\n'));
  });
});

import type { Plugin } from 'vite'

/** What no template and no property of ours asks of Lit stays at home. Its version is exact, so its words are known to the letter. */
type Cut = { of: string; from: string; to?: string }

const ofTemplates: Cut[] = [
  { of: 'values inside raw text', from: 'y=/^(?:script|style|textarea|title)$/i,' },
  { of: 'values inside raw text', from: '(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', to: 'c=p' },
  { of: 'values inside raw text', from: 'c=n??v', to: 'c=v' },
  { of: 'values inside raw text', from: '(c=p,n=void 0)', to: 'c=p' },
  {
    of: 'values inside raw text',
    from: 'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}'
  },
  { of: 'values inside comments', from: 'else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}' },
  { of: 'templates of svg and mathml', from: 'w=x(2),T=x(3)', to: 'w=b,T=b' },
  { of: 'templates of svg and mathml', from: 'let n,l=2===i?"<svg>":3===i?"<math>":""', to: 'let l=""' },
  { of: 'templates of svg and mathml', from: '+(2===i?"</svg>":3===i?"</math>":"")' },
  {
    of: 'templates of svg and mathml',
    from: 'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
    to: 'this.el=S.createElement(f,e),P.currentNode=this.el.content;'
  },
  {
    of: 'templates that a compiler made',
    from: '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    to: 'this._$AC(t)'
  },
  { of: 'templates that a compiler made', from: 'const{values:i,_$litType$:s}=t', to: 'const{values:i}=t' },
  { of: 'other browsers', from: ',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=', to: ',D=' }
]

const ofElements: Cut[] = [
  { of: 'standard decorators', from: 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;' },
  {
    of: 'standard decorators',
    from: 'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}'
  },
  { of: 'initializers', from: 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}' },
  { of: 'initializers', from: 'void 0!==t.l&&(this.l=[...t.l]),' },
  { of: 'initializers', from: ',this.constructor.l?.forEach(t=>t(this))' },
  {
    of: 'static properties',
    from: 'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}',
    to: 'this.finalized=!0,this._$Ei();'
  },
  {
    of: 'attributes that follow properties',
    from: 'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},'
  },
  {
    of: 'attributes that follow properties',
    from: '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}'
  },
  { of: 'attributes that follow properties', from: 'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),' },
  {
    of: 'attributes that follow properties',
    from: '!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i)))',
    to: '!(i.hasChanged??f)(h,s)'
  },
  {
    of: 'attributes that follow properties',
    from: 'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    to: 'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}'
  },
  {
    of: 'converters',
    from: 'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
    to: 'h=u;this[e]=h.fromAttribute(s,t.type)'
  },
  { of: 'converters', from: 'case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}' },
  { of: 'attributes that follow properties', from: 'if(void 0!==e&&this._$Em!==e)', to: 'if(void 0!==e)' },
  { of: 'other browsers', from: ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', to: ';' }
]

const ofLitElement: Cut[] = [
  { of: 'what a server drew', from: ',s.litElementHydrateSupport?.({LitElement:i});', to: ';' },
  { of: 'other browsers', from: 'const o=s.litElementPolyfillSupport;o?.({LitElement:i});' },
  { of: 'other browsers', from: '(s.litElementVersions??=[]).push("4.2.2");' }
]

const cuts: Record<string, Cut[]> = {
  'lit-html/lit-html.js': ofTemplates,
  '@lit/reactive-element/reactive-element.js': ofElements,
  'lit-element/lit-element.js': ofLitElement
}

export function smallLit(): Plugin {
  const waiting = new Set(Object.keys(cuts))
  return {
    name: 'small-lit',
    transform(code, id) {
      const module = Object.keys(cuts).find((each) => id.endsWith(`/${each}`))
      if (!module) return null
      waiting.delete(module)
      let small = code
      for (const { of, from, to = '' } of cuts[module] ?? []) {
        if (small.split(from).length !== 2) this.error(`Lit does something else now about ${of}: look for ${from}`)
        small = small.replace(from, () => to)
      }
      return { code: small, map: null }
    },
    buildEnd(error) {
      if (!error && waiting.size > 0) this.error(`Lit keeps ${[...waiting].join(', ')} somewhere else now`)
    }
  }
}

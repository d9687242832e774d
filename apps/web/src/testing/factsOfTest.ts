import { FACTS_NAME } from '../documents/documentFacts'

/** The facts that every page must state, as an element. */
export const factsOfTest = `<meta name="${FACTS_NAME}" content="{&quot;status&quot;:200,&quot;tags&quot;:[],&quot;pictures&quot;:[]}"/>`

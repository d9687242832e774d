/**
 * Words that say how others belong together, in the form of `wordsIn`. They stand in nearly every story and are asked
 * for by nobody. Whatever could be the subject of a story stays out of this list.
 */
const ENGLISH =
  'a about after again all also am an and any are as at be because been before being below between both but by can could did do does doing down during each few for from further had has have having he her here hers him his how if in into is it its just me more most my no nor not of off on once only or other our out over own same she should so some such than that the their them then there these they this those through to too under until up very was we were what when where which while who whom why will with would you your'
const RUSSIAN =
  'без более бы был была были было быть вам вас вдруг ведь во вот впрочем все всегда всего всех всю вы где да даже для до его ее ей если есть еще же за здесь из или им иногда их как какая какой когда конечно кто ли либо между меня мне много может можно мой моя мы на над надо наконец нас не него нее ней нельзя нет ни нибудь никогда ним них ничего но ну об однако он она они оно от перед по под после потом потому почти при про раз разве сам свою себе себя сейчас со совсем так такой там тебя тем теперь то тогда того тоже только том тот три тут ты уж уже хоть чего чем через что чтоб чтобы чуть эти этого этой этом этот эту это'

const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${RUSSIAN}`.split(' '))

export const isStopWord = (form: string): boolean => STOP_WORDS.has(form)

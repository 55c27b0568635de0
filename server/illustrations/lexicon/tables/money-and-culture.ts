/** Money, work, knowledge, the arts and games. */
export const moneyAndCulture = `
bar-chart: statistics, statistic, ?data, survey, percentage, data set, database, analyst
briefcase: career, job, profession, occupation, workplace, business trip, unemployment
chart-increasing: ~invest, stock market, economy, economic growth, economist, inflation, interest rate, gdp, profit, investment, investor, stock, wall street, productivity, compound interest, portfolio, index fund, bull market, stock price, share price
chart-decreasing: recession, stock market crash, downturn, decline, bankruptcy, bankrupt, great depression, deflation, financial crisis, bear market
coin: coin, penny, silver coin, gold coin, bitcoin, cryptocurrency, gold, silver, piggy bank
credit-card: credit card, debt, loan, payment, credit score, borrower, lender, borrowing, ~borrow
currency-exchange: exchange rate, currency
dollar-banknote: dollar, dollar bill, banknote, cash, salary, wage, paycheck, income, fee
euro-banknote: euro
pound-banknote: pound sterling
yen-banknote: yen
money-bag: money, wealth, fortune, billionaire, millionaire, rich, wealthy, budget, ?fund, savings, treasure chest, capitalism, revenue, earnings
money-with-wings: spending, expense, expensive, costly, tax, taxes
receipt: receipt, invoice, price, discount
shopping-cart: shopping, consumer, shopper, ~buy, bought, purchase, market stall, ?demand
shopping-bags: shopping bag
label: price tag, label, brand, ?cheap, ?cheaper
accordion
artist-palette: art, painting, color, colour, pigment, dye, palette, paint, colorful, colourful, picasso, van gogh, da Vinci
ballet-shoes: ballet, dancer, dance, ~dance
ballot-box-with-ballot: election, vote, ballot, ~vote, democracy, referendum, voter
banjo
baseball
basketball
blue-book: textbook
books: books, library, literature, knowledge, encyclopedia, ?learning, scholar
open-book: book, novel, chapter, ~read, reader, ?story, author, writer, dictionary, ?history, legend, bible, poem, poetry, myth, fairy tale, tale, historian
boxing-glove: boxing, boxer
bullseye: ?target, goal, accuracy, precise, precision, dart
check-mark-button: ?success, ?correct, checklist, ~verify, guarantee
cross-mark: failure, ?false, ?mistake, ?error
chess-pawn: chess, ?strategy, tactic, pawn, strategic, chessboard
clipboard: to-do list, questionnaire, ?plan
crossed-swords: sword, duel, fight, ?conflict, ?rival, ?competition
trophy: trophy, champion, championship, ?prize, award, winner, nobel prize, victory
sports-medal: medal, olympic, olympics, olympic games, athlete
1st-place-medal: gold medal, first place
drum: drum
envelope-with-arrow: newsletter
film-frames: animation
fireworks: fireworks, gunpowder
framed-picture: portrait, mona lisa, art gallery
game-die: dice, probability, chance, odds, gambling, gambler, randomness, random, lottery, statistical
globe-with-meridians: global
goal-net: goalkeeper
graduation-cap: graduation, graduate, degree course, diploma, college, phd
guitar: guitar, rock music, rock band, rock star, pop music
handshake: deal, agreement, contract, negotiation, partnership, alliance, trade, cooperation, ?trust, partner, merger
hundred-points: perfect score
joker: joker
jack-o-lantern: halloween, pumpkin
christmas-tree: christmas
love-letter: love letter
red-heart: romance, romantic, valentine, affection, passion, ?love, in love
broken-heart: heartbreak, breakup, divorce
loudspeaker: loudspeaker, advertisement, advertising, marketing, announcement, ?campaign, propaganda
megaphone: protest, activist, ?demonstration
memo: essay, exam, homework, notes, handwritten, ?script, ?document, test score, writing, ~write, wrote
mirror-ball: disco, nightclub
musical-note: song, melody, rhythm, tune
musical-notes: music, musician, composer, orchestra, symphony, mozart, beethoven
musical-keyboard: piano, pianist
newspaper: newspaper, news, headline, journalism, journalist, magazine
nesting-dolls: russian doll
party-popper: celebration, birthday party, dinner party, ~celebrate, anniversary
performing-arts: theatre, theater, actor, actress, ?drama, shakespeare
books: curriculum
pencil: designer
red-question-mark: question, unknown, unanswered
clockwise-vertical-arrows: cycle, loop, feedback loop, repetition, repeat, circular, routine, habit
saxophone: jazz, saxophone
scroll: scroll, manuscript, papyrus, parchment, declaration, ancient text
skateboard
slot-machine: casino
soccer-ball: football, soccer, world cup
speech-balloon: conversation, dialogue, chat, language, ~talk, ~speak, spoke, linguist, ?word, phrase
speaking-head: ~shout, speaker
tennis: tennis
hourglass-done: waiting
trumpet: trumpet
violin: violin, violinist
volleyball
wrapped-gift: ?gift, ?reward, ?bonus
white-flag: surrender, ~surrender, defeat
dove: peace, ceasefire
infinity: infinity, infinite, endless, forever, eternal
input-numbers: ?number, digit, mathematics, math, maths, mathematician, equation, calculation, ~calculate, formula, algebra
raised-fist: revolution, uprising, rebellion, civil rights, ?freedom, ?independence, liberation, resistance
snail: slow, slowly, slower
`;

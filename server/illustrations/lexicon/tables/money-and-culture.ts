/** Money, work, knowledge, the arts and games. */
export const moneyAndCulture = `
bar-chart: statistics, statistic, ?data, survey, percentage, data set, database, analyst, graph, chart, percentile, median, margin of error, ?trend, ?ranking, ?pattern in the data
briefcase: career, job, profession, occupation, workplace, business trip, unemployment, colleague at work, interviewer, promotion, coworker, freelancer, ?staff
chart-increasing: ~invest, stock market, economy, economic growth, economist, inflation, interest rate, gdp, profit, investment, investor, stock, wall street, productivity, compound interest, portfolio, index fund, bull market, stock price, share price, interest rates, economic, ?success rate, exponential growth, growth rate, stock exchange, boom years
chart-decreasing: recession, stock market crash, downturn, decline, bankruptcy, bankrupt, great depression, deflation, financial crisis, bear market, slump, layoffs, crisis of the economy
coin: coin, penny, silver coin, gold coin, bitcoin, cryptocurrency, gold, silver, piggy bank, cent, change in your pocket, quarter dollar, piggybank, stablecoin, coins, silver coins, dime, nickel coin, mint coins, treasury
credit-card: credit card, debt, loan, payment, credit score, borrower, lender, mortgage payment, student loan, overdraft, installment
currency-exchange: exchange rate, currency
dollar-banknote: dollar, dollar bill, banknote, cash, salary, wage, paycheck, income, fee, pay raise, ~earn, earnings report, minimum wage, dollars, cash register, money order, tip jar
euro-banknote: euro
pound-banknote: pound sterling
yen-banknote: yen
money-bag: money, wealth, fortune, billionaire, millionaire, wealthy, budget, ?fund, savings, treasure chest, capitalism, revenue, earnings, loot, ransom, inheritance, tycoon, ?afford, asset, capitalist, donation, charity, lottery jackpot, jackpot, venture capital, ?funding, sponsor, profit margin, bonus payment, salary raise, capital gains, gold bars, hedge fund, ?investment, ?wages
money-with-wings: spending, expense, ?expensive, ?costly, tax, taxes
receipt: receipt, invoice, discount, subscription, ?fees, prices, expense report, checkout receipt, total bill
shopping-cart: shopping, consumer, shopper, market stall, ~shop, customer, customers, purchase
shopping-bags: shopping bag
label: price tag, label, brand, ?cheap, ?cheaper
accordion
artist-palette: art, painting, palette, colorful, colourful, picasso, van gogh, da Vinci, Picasso, Rembrandt, Michelangelo, masterpiece, shade of color, hue, paint box, oil paint, watercolor, watercolour
ballet-shoes: ballet, dancer
ballot-box-with-ballot: election, vote, ballot, ~vote, democracy, referendum, voter, candidate, polling station, pollster, political party, republic, campaigner, senator, swing state
banjo
baseball: baseball, pitcher, home plate
basketball: basketball, NBA, dunk, Michael Jordan
blue-book: textbook
books: books, library, literature, knowledge, encyclopedia, ?learning, scholar, librarian, homework help, lecture, academic, philosophy, philosopher, ?wisdom, Plato, Aristotle, Socrates, curriculum, school books, reading list, research paper, phd thesis, encyclopedia, expertise
open-book: book, novel, chapter, ~read, reader, ?story, author, writer, dictionary, ?history, legend, bible, poem, poetry, myth, fairy tale, tale, historian, storyteller, Frankenstein, page of a book, folklore, diary, journal, biography, chapters, fiction, ?plot twist, ?narrative, notebook, reading, literate, literacy, literary, textbook, textbooks, scripture, fable, myth of
boxing-glove: boxing, boxer, knockout
bullseye: ?target, goal, accuracy, precise, precision, ?purpose, ?objective, ?focus, ?aim
check-mark-button: ?success, ?correct, checklist, ~verify, guarantee
cross-mark: ?failure, ?false, ?mistake, ?error
chess-pawn: chess, ?strategy, tactic, pawn, strategic, chessboard, chess player, grandmaster, checkmate, ?tactics
clipboard: to-do list, questionnaire, ?plan
crossed-swords: sword, duel, fight, ?conflict, ?rival, ?competition
trophy: trophy, champion, championship, ?prize, award, winner, nobel prize, victory, gold medalist, title race, medalist, tournament, league, gold medal, first prize, world champion, gold medalist, winner takes all, Oscar, Nobel, awards, winning team
sports-medal: medal, olympic, olympics, olympic games, athlete, silver medal, bronze medal, Olympics
1st-place-medal: gold medal, first place, ?being first, ?came first, ?be the first, ?number one
drum: drummer
envelope-with-arrow: newsletter
film-frames: animation, photo roll, frame rate
fireworks: fireworks, gunpowder
framed-picture: portrait, mona lisa, art gallery
game-die: dice, probability, chance, odds, gambling, gambler, randomness, random, lottery, statistical, bet, gamble, ~gamble, ~bet, coin flip, coin toss, ?randomly, board games, Monopoly, gamblers, chances, likelihood, improbable, ?luck of
globe-with-meridians: global
goal-net: goalkeeper
graduation-cap: graduation, graduate, degree course, diploma, college, phd
guitar: guitar, rock music, rock band, rock star, pop music, guitarist, punk
handshake: agreement, negotiation, partnership, alliance, trade, cooperation, ?trust, partner, merger, ~trade, compromise deal, truce, agreements, contractor, negotiator, ?partnership, business deal, peace treaty
hundred-points: perfect score, full marks, ?perfect, ?perfectly
joker: joker
jack-o-lantern: halloween, pumpkin
christmas-tree: christmas
love-letter: love letter, dating, tinder, first date
red-heart: romance, romantic, valentine, affection, passion, ?love, in love, sweetheart, kindness, affectionate, loved ones
broken-heart: heartbreak, breakup, divorce, ex-husband, split up, betrayal, lost love, jealousy
loudspeaker: loudspeaker, advertisement, advertising, marketing, announcement, propaganda, ad, ads, billboard, influencer, slogan, publicity, advertiser, PR, megaphone, public speech
megaphone: protest, activist
memo: essay, exam, homework, notes, handwritten, ?script, ?document, test score, writing, ~write, wrote, list, checklist, grocery list, shopping list, note-taking, written exam, test question
mirror-ball: disco, nightclub
musical-note: song, melody, rhythm, tune, singing, lullaby, rhyme
musical-notes: music, musician, composer, orchestra, symphony, mozart, beethoven, choir, concert, ?sing, ~sing, sang, sung, notes, earworm, melody line, lyrics, harmony, orchestra's, tune, playlist, Bach, Chopin, opera singer, soundtrack, chord
musical-keyboard: piano, pianist
newspaper: newspaper, news, headline, journalism, journalist, magazine, reporter, press conference, editor, editorial, rumor mill, headlines, media, journalist, tabloid, newsroom, article
nesting-dolls: russian doll
party-popper: celebration, birthday party, dinner party, ~celebrate, anniversary, new year's eve, festival, carnival
performing-arts: theatre, theater, actor, actress, ?drama, shakespeare, opera, comedy, ~pretend, ?culture of, stage play, clown, circus act, musical theatre
pencil: designer, drawing, doodle, homework
red-question-mark: question, unknown, unanswered
clockwise-vertical-arrows: cycle, loop, feedback loop, repetition, repeat, routine, habit, cycles, feedback, vicious circle, cyclical, orbit period, recurring
saxophone: jazz, saxophone
scroll: scroll, manuscript, papyrus, parchment, declaration, ancient text, treaty, charter, amendment, bill of rights, decree
skateboard
slot-machine: casino
soccer-ball: football, soccer, world cup, free kick, penalty kick, footballer, striker, midfielder, kick a ball, referee, offside
speech-balloon: conversation, dialogue, chat, ~talk, ~speak, spoke, linguist, ?word, phrase, translator, translation, ~translate, accent, dialect
speaking-head: ~shout, speaker, speech, ~argue, lecture, storytelling, voice, ?accent
tennis: tennis, racket
hourglass-done: waiting
trumpet: trumpet
violin: violin, violinist
volleyball
wrapped-gift: ?bonus, present for, birthday present, Santa, reward, Christmas present
white-flag: surrender, ~surrender, defeat
dove: peace, ceasefire
infinity: infinity, infinite, endless, forever, eternal
input-numbers: digit, mathematics, math, maths, mathematician, equation, calculation, ~calculate, formula, algebra, ?percent, statistics of, digits, statistics, digits of pi, pi, arithmetic, multiplication, theorem, eq
raised-fist: uprising, rebellion, civil rights, ?freedom, ?independence, liberation
page-facing-up: ?report, ?letter of
pen: ballpoint
film-projector: Netflix, streaming
movie-camera: filmmaker's, scene of a film, Disney, Pixar
headphone: listener, audiobook
stadium: football fans, crowd of fans
american-football: quarterback, touchdown, NFL, super bowl
ice-hockey: hockey, puck
cricket-game: batsman, wicket
badminton: shuttlecock
bowling: bowling alley
skis: ski, skiing, skier, ski resort
ice-skate: skating, skater, figure skating
person-surfing: surfing, surfer
bow-and-arrow: archer, archery, bow and arrow
wedding: bridesmaid, marry, married, ~marry, groom, fiancee
placard: protester, union, labor union, ?demonstrators, ?protesters
classical-building: ministry, bureaucrat, regulator, ambassador, embassy, council, parliamentarian, empire of rome, mayor, officials, ancient Greeks, ancient Romans, Caesar
crown: sultan, tsar, dynasty, coronation, Henry VIII, Louis XIV, heir
castle: siege, moat, drawbridge, feudal
hourglass-not-done: countdown, queue
world-map: atlas, colonist, empire's, trade route, silk road, voyage, expedition, Magellan, Marco Polo
magnifying-glass-tilted-left: inspector, audit, inspection, fact-check, researcher's, clues
bank: ATM, lender, banking system, banks
clapper-board: film set, TV series, sitcom, vlogger
puzzle-piece: riddle, crossword, sudoku, brain teaser
military-medal: admiral, medal of honor, medal of honour
rugby-football: rugby
lacrosse
roller-coaster: roller coaster, rollercoaster
roller-skate: roller skate
person-fencing: fencing, fencer
person-wrestling: wrestling, wrestler
person-juggling: juggling, juggler
horse-racing: horse race, horse racing, jockey
snowboarder: snowboard, snowboarder
snowman
top-hat: hat, top hat
ribbon
scarf
kimono
sari
jeans: trousers
purse: purse, wallet
ping-pong: table tennis, ping pong
`;

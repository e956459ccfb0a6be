"""First names, as data: those of men, of women, and of either."""

from factcheck.attribution.lexicon import words

MALE_NAMES = frozenset(
    words("""vladimir donald john james robert michael william david richard joseph thomas charles george kenneth steven
    edward brian ronald anthony kevin jason matthew gary timothy jose larry jeffrey frank scott eric stephen andrew
    raymond gregory joshua jerry dennis walter patrick peter harold douglas henry carl arthur ryan roger joe juan
    jack albert jonathan justin terry gerald keith samuel willie ralph lawrence nicholas roy benjamin bruce brandon
    adam harry fred wayne billy steve louis jeremy aaron randy howard eugene carlos russell bobby victor martin
    ernest phillip todd jesse craig alan shawn philip chris johnny earl jimmy antonio danny bryan tony luis mike
    stanley leonard nathan dale manuel rodney curtis norman marvin vincent glenn jeff bill barack bernie ted marco
    jeb ben rand mitch paul mark jim tim tom dan don ken greg doug rob bob ron sam alex max emmanuel francois angel
    boris sergei sergey dmitry dmitri igor ivan mikhail nikolai oleg viktor volodymyr petro yuri aleksandr alexander
    xi shinzo moon kim-jong recep hassan mohammad mohammed muhammad ahmed ali omar bashar benjamin binyamin naftali
    narendra imran rodrigo jair lula andres evo nicolas hugo fidel raul pedro mariano angelo silvio matteo giuseppe
    viktor andrzej jaroslaw lech klaus hans wolfgang helmut gerhard olaf frank-walter heiko sigmar guido rex mattis
    lindsey chuck harry newt mitt reince corey roger sean josh jake anderson wolf bret neil brett clarence antonin
    khizr robby podesta julian edward colin leon denis jay eli rick ross wes walt zach seth luke kyle ian hugh simon
    lester wesley ethan noah logan aidan evan brent clay doug duncan fernando miguel rafael jorge hector pablo
    nigel gordon tony jeremy boris dominic rishi keir justin stephen malcolm scott
    matt ray dave phil nick andy karl joel kurt chad brad derek troy dean gene ernie eddie tommy nathaniel
    zachary tyler jacob oliver theo leo alexei alexey pavel anatoly konstantin mohamed hussein abdullah khalid
    ibrahim yusuf pierre jacques henri michel philippe alain bernard francisco javier diego giovanni mario
    luca paolo hiroshi kenji takashi yoshihide""")
)
FEMALE_NAMES = frozenset(
    words("""mary patricia linda barbara elizabeth jennifer maria susan margaret dorothy lisa nancy karen betty helen
    sandra donna carol ruth sharon michelle laura sarah kimberly deborah jessica shirley cynthia angela melissa
    brenda amy anna rebecca virginia kathleen pamela martha debra amanda stephanie carolyn christine marie janet
    catherine frances ann joyce diane alice julie heather teresa doris gloria evelyn jean cheryl mildred katherine
    joan ashley judith rose janice kelly nicole judy christina kathy theresa beverly denise tammy irene jane lori
    rachel marilyn andrea kathryn louise sara anne jacqueline wanda bonnie julia ruby lois tina phyllis norma paula
    diana annie lillian emily robin peggy crystal gladys rita dawn connie florence tracy edna tiffany carmen rosa
    cindy grace wendy victoria edith kim sherry sylvia josephine thelma shannon sheila ethel ellen elaine marjorie
    carrie charlotte monica esther pauline emma juanita anita rhonda hazel amber eva debbie april leslie clara lucille
    jamie joanne eleanor valerie danielle megan alicia suzanne michele gail bertha darlene veronica jill erin
    geraldine lauren cathy joann lorraine lynn sally regina erica beatrice dolores bernice audrey yvonne annette
    hillary chelsea melania ivanka kellyanne huma donna debbie carly michelle loretta theresa nikki samantha susan
    sonia elena ketanji olga maria tatiana svetlana yulia natalia ksenia valentina ursula annegret marine segolene
    park hua aung indira sheikh benazir jacinda julia nicola christia chrystia kamala kaja sanna mette erna dilma
    cristina michelle claudia kirsten amy tammy jeanne kelly maggie megyn dana gwen andrea martha jen heidi abby
    melanie alison allison natalie olivia sophia abigail hannah amelia claire nina vanessa erika kristen tina
    katrina tulsi ayesha fatima aisha mariam
    liz beth kate katie jenny sue meg peg barb deb pam tess gina lena ana ines lucia carla marta irina natasha
    anastasia ekaterina tatyana galina lyudmila leila layla zainab amina yuko yumi aiko akiko keiko noriko
    priti sophie chloe isabella mia ella lucy molly maya nora stella violet iris anne-marie brigitte camille
    juliette ingrid astrid sigrid greta petra sabine monika katja""")
)
# Names given to men and women alike say nothing.
EITHER = (MALE_NAMES & FEMALE_NAMES) | frozenset(
    words("""kim robin kelly jamie leslie lindsey jean april pat chris alex sam jordan taylor ashley park angel sheikh
    terry jody tracy dana lee lynn casey morgan kerry jackie jessie frankie stacy stacey courtney marion drew blake
    cameron dale shannon""")
)
# Copy keeps these first, as at home: `Ban Ki-moon` is `Mr. Ban`.
SURNAMES_FIRST = frozenset(words("ban kim park xi li moon wang zhang hu wen mao deng chung ahn roh hwang jang choe ri"))

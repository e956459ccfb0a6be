"""What comes before what in a life, a case or an event: data for `lives`."""

# The verbs of a step and, in the same row, those of steps that only come after it.
STEPS: tuple[tuple[str, str], ...] = (
    (
        "born",
        "died|buried|cremated|married|wed|graduated|drafted|elected|appointed|crowned|enlisted|baptised|baptized"
        "|christened|moved|emigrated|retired|joined|drowned|killed|arrested",
    ),
    ("died|dead|killed|drowned|passed away|executed|assassinated", "buried|cremated|laid to rest|interred"),
    ("fell ill|shot|stabbed|wounded|injured|poisoned|hospitali[sz]ed", "died|buried|cremated|laid to rest"),
    ("married|wed", "divorced|separated|widowed"),
    ("engaged", "married|wed"),
    ("arrested|detained|caught", "charged|indicted|tried|convicted|acquitted|sentenced|found guilty|bailed"),
    ("charged|indicted", "tried|convicted|acquitted|sentenced|found guilty"),
    ("tried|put on trial", "sentenced|acquitted|convicted|found guilty"),
    ("convicted|found guilty", "sentenced"),
    ("sentenced|jailed", "hanged|executed|paroled"),
    ("kidnapped|abducted|taken hostage|captured", "freed|released|rescued|ransomed"),
    ("went missing|disappeared|vanished", "found|rescued"),
    ("elected|appointed|nominated|chosen", "sworn in|took office|inaugurated|installed"),
    ("nominated", "confirmed|elected"),
    ("hired|appointed|promoted|sworn in|took office", "fired|sacked|dismissed"),
    ("opened", "closed|shut|ended"),
    ("began|begun|started|commenced", "ended|concluded|finished|came to an end"),
    ("imposed|declared|introduced|proclaimed", "lifted|repealed|abolished|revoked|ended"),
    ("founded|established|set up", "dissolved|disbanded|wound up|went bankrupt|abolished"),
    ("took off|departed|set off|set out|set sail|sailed", "landed|arrived|docked|touched down|crashed"),
    ("launched", "landed|splashed down"),
    ("filed|lodged", "dismissed|upheld|granted|rejected|thrown out"),
    ("signed|passed|adopted|approved", "took effect|came into force|entered into force|went into effect"),
    ("submitted|tabled|introduced", "passed|adopted|rejected|approved"),
    ("suspended", "reinstated"),
    ("laid", "inaugurated"),
    ("admitted to hospital|taken to hospital|hospitali[sz]ed", "discharged"),
)
# Nouns for a later step, with their owner: `died on March 5, and her funeral was on March 2`.
LATER_NOUNS = {
    "died|dead|killed|drowned|passed away|executed|assassinated": "funeral|burial|cremation|memorial service|requiem",
    "arrested|detained|charged|indicted": "trial|sentencing",
    "elected|appointed|chosen": "inauguration|swearing-in",
    "signed": "entry into force",
}
# A second time round.
AGAIN = (
    r"\b(?:again|re-?\w*(?:opened|arrested|tried|elected|married|buried|launched)|another|second|new|separate|appeals?"
    r"|retrial|first|earlier|already|previous(?:ly)?|had)\b"
)
# Somebody else.
KIN = (
    r"\b(?:brothers?|sisters?|sons?|daughters?|wife|husband|father|mother|parents|widow|widower|friend|colleague|partner"
    r"|others?|three|two)\b"
)

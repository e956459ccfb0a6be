"""Forms of crediting an agency in running Turkish, Arabic, Persian, Chinese, Japanese, Korean, Malay and Vietnamese.

By language: (relation, before, behind), as in `lexicon_forms`; all of them count as strong.
"""

from factcheck.sourcing.lexicon_forms_germanic import LanguageForm

_ZH_SAID = r"(?:表示|称|稱|说|說|透露|证实|證實|指出|专访|專訪|采访|採訪)"

ASIAN: dict[str, tuple[LanguageForm, ...]] = {
    "tr": (
        (
            "told",
            "",
            (
                r"(?:['’]\w{1,4})?(?: [\w-]+)? (?:muhabirine|muhabirlerine|yapt\w+ (?:[\w-]+ )?açıklama|konuş|anlat"
                r"|verdiği (?:röportaj|demeç)|değerlendir|demeç)\w*"
            ),
        ),
        (
            "cited",
            "",
            (
                r"(?:['’]\w{1,4})? (?:haberine göre|muhabirinin|bildir|duyur|aktar|yazd|habere göre|edindiği bilgi"
                r"|geçtiği habere)\w*"
            ),
        ),
        ("cited", "", r"['’](?:ya|ye|na|ne|a|e) göre\b"),
    ),
    "ar": (
        (
            "told",
            (
                r"(?:قال|صرح|أكد|أوضح|أبلغ|ذكر|أضاف|كشف|تصريح|حديث|مقابلة|اتصال|بيان)\S*[^.\n]{0,50}? (?:ل|لل|مع"
                r" )(?:وكالة |وكالة أنباء )?"
            ),
            "",
        ),
        (
            "cited",
            (
                r"(?:ذكرت?|قالت|أفادت?|نقلت?|أوردت?|نشرت|أعلنت|بثت|حسب|بحسب|وفق|وفقا ل|نقلا عن|عن) ?(?:وكالة"
                r" )?(?:الأنباء |أنباء |الرسمية )*"
            ),
            "",
        ),
        ("cited", "", r" (?:عن|نقلا عن) "),
    ),
    "fa": (
        ("cited", r"(?:به (?:گزارش|نقل از)|گزارش)(?: [\u0600-\u06ff]+){0,2} ", ""),
        ("told", r"به (?:خبرگزاری |خبرنگار )?", r" (?:گفت|اعلام کرد|خبر داد)"),
        ("told", r"(?:گفت‌?و‌?گو|گفتگو|مصاحبه) با (?:خبرنگار |خبرگزاری )?", ""),
    ),
    "zh": (
        ("told", r"(?:告诉|告訴|接受)(?:了)?[\u4e00-\u9fff]{0,4}", ""),
        ("told", r"(?:对|對|向)[\u4e00-\u9fff]{0,4}", rf"(?:通讯社|通訊社)?(?:记者|記者)?{_ZH_SAID}"),
        ("cited", r"(?:据|據|援引|引述|引用|根据|根據)[\u4e00-\u9fff]{0,6}", ""),
        (
            "cited",
            "",
            r"(?:通讯社|通訊社|社)?(?:[\u4e00-\u9fff]{0,4}\d+日)?(?:报道|報道|報導|报导|援引|引述|引用|称|稱|说，|說，|指出|消息|获悉|獲悉|披露)",
        ),
    ),
    "ja": (
        ("told", "", r"(?:通信)?(?:に対し|に語|の取材|の電話取材|とのインタビュー|のインタビュー|の質問に)"),
        (
            "cited",
            "",
            r"(?:通信|通信社|電)?(?:によると|によれば|に明らか|が(?:報じ|伝え|入手|確認)|は[^。\n]{0,60}(?:報じ|伝え|報道し)|の(?:調べ|報道|集計)|を引用)",
        ),
        ("cited", "", r"(?:など)?が?(?:報道|報じ)"),
    ),
    "ko": (
        (
            "told",
            "",
            r"(?: ?통신)?(?:에|에게|와의|과의|와|과)[^.\n]{0,60}?(?:말했|밝혔|설명했|전했|인터뷰|통화|털어놨|답했)",
        ),
        ("cited", "", r"(?: ?통신)?(?:은|는|이|가|에)?[^.\n]{0,60}?(?:따르면|보도했|보도하|전했|인용|밝혔|보도에)"),
    ),
    "id": (
        (
            "told",
            r"\b(?:kata|ujar|mengatakan|katanya|memberitahu|jelas|tutur|ungkap)\w*[^.\n]{0,30}? (?:kepada|pada) ",
            "",
        ),
        (
            "cited",
            r"\b(?:lapor|menurut|dilaporkan|memetik|dikutip dari|melaporkan) (?:kantor berita |agensi berita )?",
            "",
        ),
        ("cited", "", r" (?:melaporkan|mengutip|memetik)\b"),
    ),
    "vi": (("cited", r"\b(?:[Tt]heo|dẫn lời|đưa tin) (?:hãng tin |hãng )?", ""),),
}

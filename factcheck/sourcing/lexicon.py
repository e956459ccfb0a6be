"""Months and weekdays of the languages that datelines are set in."""

MONTHS = (
    "jan(?:uary|uar)?|feb(?:ruary|ruar|rero)?|mar(?:ch|s)?|märz|apr(?:il)?|avr(?:il)?|abr(?:il)?|may|mai|maj"
    "|june?|juni|juin|july?|juli|juil(?:let)?|giu(?:gno)?|lug(?:lio)?|aug(?:ust)?|août|ago(?:sto)?"
    "|sept?(?:ember)?|set(?:embro)?|o[ck]t(?:ober)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember)?"
    "|de[cz](?:ember)?|dic(?:iembre)?|déc(?:embre)?|ene(?:ro)?|janv(?:ier)?|gen(?:naio)?|févr(?:ier)?|fev(?:ereiro)?"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    "|янв|фев|апр|авг|сен|окт|ноя|дек"
    "|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
    "|mája|máj|maja|május\\w*|mag(?:gio)?|mayo|maio|maggio|kwietnia|stycznia|lutego|marca|czerwca"
    "|lipca|sierpnia|września"
    "|października|grudnia|siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga?"
    "|prosinca|januara|februara|aprila|juna|jula|avgusta|septembra|oktobra|novembra|decembra|januára"
    "|februára|apríla|júna"
    "|júla|januarja|februarja|junija|julija|január|február|március|április|június|július|augusztus|szeptember|október"
    "|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie"
    "|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"
    "|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"
)
WEEKDAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    "|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    "|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|utc\\S*|gmt\\S*"
)
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

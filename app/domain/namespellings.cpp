#include "app/domain/namespellings.h"

#include "app/domain/arabicwords.h"
#include "app/domain/franco.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

constexpr qsizetype kShortestBeginning = 3;
constexpr qsizetype kMost = 8;

struct Name {
    const char16_t *arabic; ///< folded
    const char16_t *latin;  ///< usual spellings, the commonest first
};

constexpr std::array kNames{
    Name{u"ابانوب", u"abanoub abanob"},
    Name{u"ابراهيم", u"ibrahim ebrahim ibraheem"},
    Name{u"ابو", u"abu abo abou"},
    Name{u"احمد", u"ahmed ahmad"},
    Name{u"ادهم", u"adham"},
    Name{u"اسامه", u"osama usama ossama"},
    Name{u"اسرا", u"esraa israa"},
    Name{u"اسلام", u"islam eslam"},
    Name{u"اسما", u"asmaa asma"},
    Name{u"اسماعيل", u"ismail ismael esmail"},
    Name{u"اشرف", u"ashraf"},
    Name{u"اكرم", u"akram"},
    Name{u"امال", u"amaal"},
    Name{u"امجد", u"amgad amjad"},
    Name{u"امل", u"amal"},
    Name{u"امنيه", u"omnia omneya"},
    Name{u"امير", u"amir ameer"},
    Name{u"اميره", u"amira ameera"},
    Name{u"انجي", u"engy ingy"},
    Name{u"انس", u"anas"},
    Name{u"انور", u"anwar"},
    Name{u"ايمان", u"eman iman"},
    Name{u"ايمن", u"ayman aiman"},
    Name{u"ايه", u"aya ayah"},
    Name{u"ايهاب", u"ehab ihab"},
    Name{u"باسم", u"bassem basem"},
    Name{u"بسمه", u"basma"},
    Name{u"بسنت", u"bassant basant"},
    Name{u"بلال", u"belal bilal"},
    Name{u"بها", u"bahaa baha"},
    Name{u"بيشوي", u"bishoy beshoy"},
    Name{u"تامر", u"tamer"},
    Name{u"ثروت", u"tharwat"},
    Name{u"جابر", u"gaber gabr"},
    Name{u"جرجس", u"gerges girgis"},
    Name{u"جلال", u"galal jalal"},
    Name{u"جمال", u"gamal jamal"},
    Name{u"جورج", u"george"},
    Name{u"جيهان", u"gehan jehan gihan"},
    Name{u"حاتم", u"hatem"},
    Name{u"حازم", u"hazem"},
    Name{u"حامد", u"hamed"},
    Name{u"حبيبه", u"habiba"},
    Name{u"حسام", u"hossam hosam hussam"},
    Name{u"حسن", u"hassan hasan"},
    Name{u"حسين", u"hussein hossein hussain hussien"},
    Name{u"حماده", u"hamada"},
    Name{u"حمدي", u"hamdy hamdi"},
    Name{u"حنان", u"hanan"},
    Name{u"خالد", u"khaled khalid"},
    Name{u"خديجه", u"khadija khadiga"},
    Name{u"خليل", u"khalil khaleel"},
    Name{u"داليا", u"dalia"},
    Name{u"دعا", u"doaa duaa"},
    Name{u"دينا", u"dina"},
    Name{u"رافت", u"raafat rafat"},
    Name{u"رامي", u"ramy rami"},
    Name{u"رانيا", u"rania ranya"},
    Name{u"رجب", u"ragab rajab"},
    Name{u"رحاب", u"rehab"},
    Name{u"رحمه", u"rahma"},
    Name{u"رضا", u"reda rida"},
    Name{u"رمضان", u"ramadan"},
    Name{u"رنا", u"rana"},
    Name{u"ريم", u"reem rim"},
    Name{u"ريهام", u"reham riham"},
    Name{u"زكريا", u"zakaria zakareya"},
    Name{u"زياد", u"ziad zeyad zyad"},
    Name{u"زيد", u"zeid zaid"},
    Name{u"زينب", u"zeinab zainab zaynab"},
    Name{u"ساره", u"sara sarah"},
    Name{u"سامح", u"sameh"},
    Name{u"سامي", u"samy sami"},
    Name{u"سعيد", u"saeed saied said"},
    Name{u"سلمي", u"salma"},
    Name{u"سليمان", u"soliman suleiman sulaiman"},
    Name{u"سماح", u"samah"},
    Name{u"سمير", u"samir sameer"},
    Name{u"سميره", u"samira"},
    Name{u"سميه", u"somaya sumaya"},
    Name{u"سهام", u"seham siham"},
    Name{u"سوزان", u"suzan susan"},
    Name{u"سيد", u"sayed sayyed"},
    Name{u"السيد", u"elsayed alsayed"},
    Name{u"شادي", u"shady shadi"},
    Name{u"شريف", u"sherif shereef cherif"},
    Name{u"شعبان", u"shaaban shaban"},
    Name{u"شهد", u"shahd"},
    Name{u"شيرين", u"shereen sherine sherin"},
    Name{u"شيما", u"shaimaa shimaa shaima"},
    Name{u"صابر", u"saber"},
    Name{u"صبري", u"sabry sabri"},
    Name{u"صفا", u"safaa safa"},
    Name{u"صلاح", u"salah"},
    Name{u"ضيا", u"diaa dia"},
    Name{u"طارق", u"tarek tariq tarik"},
    Name{u"طه", u"taha"},
    Name{u"عادل", u"adel"},
    Name{u"عاطف", u"atef"},
    Name{u"عبد", u"abd abdel abdul abdal"},
    Name{u"عبدالله", u"abdallah abdullah abdalla"},
    Name{u"عبدالرحمن", u"abdelrahman abdulrahman abdelrhman"},
    Name{u"عبده", u"abdo abdou"},
    Name{u"عبير", u"abeer abir"},
    Name{u"عثمان", u"osman othman"},
    Name{u"عزت", u"ezzat"},
    Name{u"عزه", u"azza"},
    Name{u"عصام", u"essam esam"},
    Name{u"علا", u"ola"},
    Name{u"علا", u"alaa ala"},
    Name{u"علي", u"ali aly"},
    Name{u"عماد", u"emad imad"},
    Name{u"عمر", u"omar omer"},
    Name{u"عمرو", u"amr"},
    Name{u"غاده", u"ghada"},
    Name{u"فاروق", u"farouk farouq"},
    Name{u"فاطمه", u"fatma fatima"},
    Name{u"فتحي", u"fathy fathi"},
    Name{u"فريده", u"farida fareeda"},
    Name{u"فهمي", u"fahmy fahmi"},
    Name{u"فواد", u"fouad fuad"},
    Name{u"كريم", u"karim kareem"},
    Name{u"كريمه", u"karima"},
    Name{u"كمال", u"kamal"},
    Name{u"كيرلس", u"kerolos kirollos kyrillos"},
    Name{u"لطفي", u"lotfy lotfi"},
    Name{u"ليلي", u"laila layla leila"},
    Name{u"ماجد", u"maged majed"},
    Name{u"ماجده", u"magda"},
    Name{u"مازن", u"mazen"},
    Name{u"مايكل", u"michael maikel"},
    Name{u"مجدي", u"magdy magdi"},
    Name{u"محسن", u"mohsen"},
    Name{u"محمد", u"mohamed mohammed muhammad mohammad mohamad"},
    Name{u"محمود", u"mahmoud mahmood mahmod"},
    Name{u"مدحت", u"medhat"},
    Name{u"مراد", u"mourad morad murad"},
    Name{u"مروان", u"marwan"},
    Name{u"مروه", u"marwa"},
    Name{u"مريم", u"mariam maryam mariem"},
    Name{u"مصطفي", u"mostafa mustafa moustafa"},
    Name{u"معاذ", u"moaz moaaz"},
    Name{u"معتز", u"moataz motaz"},
    Name{u"ممدوح", u"mamdouh mamdoh"},
    Name{u"منال", u"manal"},
    Name{u"منصور", u"mansour mansoor"},
    Name{u"مني", u"mona muna"},
    Name{u"منير", u"mounir monir"},
    Name{u"مها", u"maha"},
    Name{u"ميار", u"mayar"},
    Name{u"ميرفت", u"mervat mirvat"},
    Name{u"مينا", u"mina"},
    Name{u"نادر", u"nader"},
    Name{u"نادين", u"nadine nadeen"},
    Name{u"ناديه", u"nadia"},
    Name{u"ناصر", u"nasser naser"},
    Name{u"نبيل", u"nabil nabeel"},
    Name{u"نجلا", u"naglaa najlaa"},
    Name{u"ندي", u"nada"},
    Name{u"نسرين", u"nesreen nisreen nesrin"},
    Name{u"نسمه", u"nesma nisma"},
    Name{u"نهال", u"nehal nihal"},
    Name{u"نهي", u"noha nuha"},
    Name{u"نور", u"nour noor nur"},
    Name{u"نورا", u"noura nora"},
    Name{u"نورهان", u"nourhan norhan noorhan"},
    Name{u"هاشم", u"hashem"},
    Name{u"هاله", u"hala"},
    Name{u"هاني", u"hany hani"},
    Name{u"هبه", u"heba hiba"},
    Name{u"هدي", u"hoda huda"},
    Name{u"هشام", u"hesham hisham"},
    Name{u"هنا", u"hanaa hana"},
    Name{u"هند", u"hend hind"},
    Name{u"هيثم", u"haitham haytham"},
    Name{u"وايل", u"wael"},
    Name{u"وسام", u"wessam wesam wisam"},
    Name{u"وفا", u"wafaa wafa"},
    Name{u"ولا", u"walaa"},
    Name{u"وليد", u"walid waleed"},
    Name{u"ياسر", u"yasser yaser yasir"},
    Name{u"ياسمين", u"yasmine yasmin yasmeen"},
    Name{u"ياسين", u"yassin yaseen yassine"},
    Name{u"يحيي", u"yehia yahia yahya"},
    Name{u"يمني", u"yomna yumna"},
    Name{u"يوسف", u"youssef yousef yusuf yosef"},
};

bool isLatin(QStringView word)
{
    return word.front() >= u'a' && word.front() <= u'z';
}

/// What `matches` finds of a name in the script of the word, told in the other script.
template <typename Matches>
void addSpellings(QStringList &found, QStringView word, const Matches &matches)
{
    if (word.isEmpty())
        return;
    const bool latin = isLatin(word);
    for (const Name &name : kNames) {
        const QStringView arabic(name.arabic);
        const QStringView spellings(name.latin);
        if (!latin && matches(arabic)) {
            found += spellings.toString().split(u' ');
        } else if (latin) {
            for (const QStringView spelling : spellings.tokenize(u' ')) {
                if (!matches(spelling))
                    continue;
                found.append(arabic.toString());
                break;
            }
        }
    }
    found.resize(std::min(found.size(), kMost));
}

} // namespace

QStringList nameSpellings(QStringView word)
{
    QStringList found;
    addSpellings(found, word, [word](QStringView spelling) { return spelling == word; });
    return found;
}

QStringList nameSpellingsFrom(QStringView beginning)
{
    if (beginning.size() < kShortestBeginning)
        return {};
    QStringList found = nameSpellings(beginning); // the whole name before those that are longer
    addSpellings(found, beginning, [beginning](QStringView spelling) {
        return spelling.size() > beginning.size() && spelling.startsWith(beginning);
    });
    return found;
}

QStringList nameWays(QStringView word)
{
    QStringList ways = nameSpellingsFrom(word) + francoCandidates(word);
    if (const qsizetype prefix = arabicPrefixLength(word); prefix > 0)
        ways.append(word.mid(prefix).toString());
    ways.removeDuplicates();
    return ways;
}

} // namespace migochat

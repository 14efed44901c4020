#include "tests/sim/brain.h"
#include "tests/sim/catalogue.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Rule {
    Intent intent;
    QStringView name;
    QStringView words; ///< separated by '|'; a leading '=' means the whole text
};

// In order of precedence: what must reach a person comes before what can be answered.
constexpr std::array kRules{
    Rule{Intent::OptOut, u"opt_out", u"وقف الرسائل|الغاء الاشتراك|=stop|unsubscribe|متبعتوش"},
    Rule{Intent::Spam, u"spam", u"مبروك كسبت|اضغط هنا|اربح|شقة للايجار|click here|you won|lottery"},
    Rule{Intent::Job, u"other", u"فرص عمل|وظيفة|وظايف|توظيف|cv|سيرة ذاتية|job"},
    Rule{Intent::Person, u"person",
         u"اكلم حد|اكلم موظف|انت بوت|انتي بوت|حد يرد|خدمة العملاء|agent please|human|real person|talk to "
         u"someone|akalem 7ad|انت روبوت"},
    Rule{Intent::Complaint, u"complaint",
         u"مقاس غلط|استلمت غلط|اتقشر|اتقطع|بايظ|نصب|نصابين|مش عاجبني|زفت|وحش|مكسور|شكوى|wrong "
         u"item|defective|complaint|استلمت ٤١|وانا طالب|😡|ghalat"},
    Rule{Intent::Exchange, u"return_exchange", u"ابدل|استبدال|ارجاع|ارجع|استرجاع|exchange|return policy|refund|badal"},
    Rule{Intent::Bulk, u"wholesale_quote", u"عرض سعر|quotation"},
    Rule{Intent::Haggle, u"haggle",
         u"غالي|خصم|اخر كلام|عند غيركم|نزل|ارخص|last price|discount|cheaper|too expensive|ghaly|5asm"},
    Rule{Intent::Invoice, u"invoice", u"فاتورة|ضريبية|invoice"},
    Rule{Intent::OrderStatus, u"order_status",
         u"الاوردر بتاعي|طلبي فين|وصل فين|الشحنة فين|my order|order status|el order fen"},
    Rule{Intent::NotSold, u"other", u"طفاية حريق|القوس الكهربي|arc flash|40 cal|40 كالوري|extinguisher"},
    Rule{Intent::Bulk, u"wholesale_quote",
         u"عرض سعر|كميه|جملة|لوجو|للشركة|للمستشفى|quotation|bulk|wholesale|with our logo|with logo"},
    Rule{Intent::Payment, u"payment", u"الدفع|اعاين|انستاباي|فودافون كاش|هحول|تقسيط|cash on delivery|instapay|payment"},
    Rule{Intent::Shipping, u"shipping", u"الشحن|توصيل|بيوصل|شحن|delivery|shipping|tawseel|to9eel"},
    Rule{
        Intent::Place, u"location_hours",
        u"انتو فين|انتم فين|العنوان|فاتحين|مواعيد|فرع|where r u|where are you|location|address|open till|fen el ma7al"},
    Rule{Intent::Photo, u"photo", u"صورة حقيقية|صوره|صور|real photo|picture|soora"},
    Rule{Intent::Material, u"material", u"الخامة|جبردين ولا|بتبهت|شهادة|en iso|material|certificate|مواصفات"},
    Rule{Intent::Price, u"price", u"بكام|سعر|بكم|كام|price|how much|bkam|bekam|=."},
    Rule{Intent::Size, u"size", u"مقاس|نمره|نمرة|متوفر|موجود|عندكم|فيه|size|available|xl|in stock|fe size|ma2as"},
    Rule{Intent::Thanks, u"thanks", u"شكرا|متشكر|تسلم|thanks|thank you|shokran|تمام"},
    Rule{Intent::Greeting, u"greeting",
         u"السلام عليكم|صباح الخير|مساء الخير|اهلا|ازيك|hello|=hi|hi |salam|salamo|good morning"},
};

bool says(const QString &text, QStringView words)
{
    const auto list = words.split(u'|', Qt::SkipEmptyParts);
    return std::any_of(list.begin(), list.end(), [&](QStringView word) {
        if (word.startsWith(u'='))
            return text == folded(word.mid(1).toString());
        return text.contains(folded(word.toString()));
    });
}

} // namespace

Intent intentOf(const QString &text)
{
    const QString words = folded(text).trimmed();
    const auto rule = std::find_if(kRules.begin(), kRules.end(), [&](const Rule &r) { return says(words, r.words); });
    if (rule != kRules.end())
        return rule->intent;
    static const QRegularExpression quantity(u"\\b(\\d{2,4})\\b"_s);
    if (productIn(text))
        return quantity.match(words).captured(1).toInt() >= 10 ? Intent::Bulk : Intent::Price;
    return Intent::Other;
}

QString intentName(Intent intent)
{
    const auto rule = std::find_if(kRules.begin(), kRules.end(), [&](const Rule &r) { return r.intent == intent; });
    return rule == kRules.end() ? u"other"_s : rule->name.toString();
}

Tongue tongueOf(const QString &text)
{
    const auto arabic =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Arabic; });
    const auto latin =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Latin; });
    if (arabic >= latin)
        return Tongue::Arabic;
    // A digit inside a Latin word stands for an Arabic letter (3ayez, l7am); some words need none.
    static const QRegularExpression franco(
        u"\\b([a-z]+[2356789][a-z]*|[2356789][a-z]{2,}|bkam|bekam|salamo?|el|gwanty|gazma|shokran|fen|kam|awy|ana)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression codes(u"\\b(s3|s1p|en|iso|\\d*xl)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QString words = text;
    words.remove(codes);
    return franco.match(words).hasMatch() ? Tongue::Franco : Tongue::English;
}

} // namespace migochat::sim

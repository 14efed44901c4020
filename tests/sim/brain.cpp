#include "tests/sim/brain.h"

#include "tests/sim/catalogue.h"

#include <algorithm>
#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Intent intent;
    QStringView told; ///< one line for staff
    QStringView arabic;
    QStringView english;
};

// %1 product, %2 price.
constexpr std::array kAnswers{
    Words{Intent::Price, u"سأل عن السعر", u"وعليكم السلام يا فندم، %1 بـ %2 جنيه. تحب مقاس كام؟",
          u"Hello! %1 is %2 EGP. Which size would you like?"},
    Words{Intent::Size, u"سأل عن المقاس والموجود", u"أيوه يا فندم، %1 متوفر وسعره %2 جنيه. محتاج كام قطعة؟",
          u"Yes, %1 is available at %2 EGP. How many pieces do you need?"},
    Words{Intent::Bulk, u"عايز عرض سعر للكمية",
          u"تمام يا فندم، %1 للكمية دي بـ %2 جنيه للقطعة. حد من زمايلي هيجهز لحضرتك عرض السعر هنا.",
          u"Sure, for that quantity %1 is %2 EGP each. A colleague will prepare your quotation here."},
    Words{Intent::Material, u"سأل عن الخامة",
          u"%1 معمول للشغل التقيل وسعره %2 جنيه يا فندم. تحب تعرف المقاسات والألوان؟",
          u"%1 is made for heavy work and costs %2 EGP. Would you like to know sizes and colours?"},
    Words{Intent::Photo, u"عايز صور", u"تحت أمرك يا فندم، حد من زمايلي هيشارك معاك صور حقيقية هنا. صورة أنهي منتج؟",
          u"Of course, a colleague can share real photos here. Of which product?"},
    Words{Intent::Shipping, u"سأل عن الشحن",
          u"بنشحن لكل المحافظات يا فندم خلال 2 إلى 5 أيام، والمعاينة قبل الدفع. حضرتك في أنهي محافظة؟",
          u"We ship to all governorates within 2 to 5 days, with inspection before you pay. Where should it go?"},
    Words{Intent::Payment, u"سأل عن طرق الدفع",
          u"أيوه يا فندم، الدفع عند الاستلام مع المعاينة، أو انستاباي أو تحويل بنكي. يناسبك إيه؟",
          u"Yes, cash on delivery with inspection, or InstaPay or bank transfer. Which suits you?"},
    Words{Intent::Place, u"سأل عن المعرض والمواعيد",
          u"المعرض في القاهرة يا فندم، من السبت للخميس من 10 لـ 3 ومن 5 لـ 10 مساءً، والجمعة أجازة.",
          u"Our showroom is in Cairo, Saturday to Thursday 10:00-15:00 and 17:00-22:00, closed on Friday."},
    Words{Intent::Haggle, u"عايز خصم", u"حقك علينا يا فندم، هحول حضرتك لزميلي في المبيعات يشوف لك أحسن سعر.",
          u"I understand. A colleague from sales will check the best price for you."},
    Words{Intent::Complaint, u"بيشتكي من أوردر", u"بنعتذر لحضرتك جدا يا فندم، زميلي هيتابع معاك حالا ويحل المشكلة.",
          u"We are very sorry about that. A colleague will take care of it right away."},
    Words{Intent::Exchange, u"عايز يبدّل",
          u"ينفع التبديل خلال 14 يوم يا فندم لو المقاس مش مظبوط، وشحن التبديل على العميل.",
          u"You can exchange within 14 days if the size does not fit; return shipping is on the customer."},
    Words{Intent::Invoice, u"عايز فاتورة ضريبية",
          u"أيوه يا فندم، بنطلع فاتورة ضريبية. ابعت لنا اسم الشركة والرقم الضريبي.",
          u"Yes, we issue tax invoices. Please send the company name and tax number."},
    Words{Intent::OrderStatus, u"سأل عن أوردره", u"ثواني يا فندم، زميلي هيراجع الأوردر ويرد على حضرتك.",
          u"One moment, a colleague will look into your order here."},
    Words{Intent::Person, u"عايز يكلم حد من المحل", u"تحت أمرك يا فندم، هيرد عليك حد من الزملاء حالا.",
          u"Of course, a colleague will be with you shortly."},
    Words{Intent::Job, u"بيدوّر على شغل",
          u"شكرا لاهتمامك يا فندم، ممكن تسيب السيرة الذاتية هنا وحد من زمايلي هيطلع عليها.",
          u"Thank you for your interest. Please leave your CV here, a colleague will read it."},
    Words{Intent::Spam, u"رسالة إعلانية", u"", u""},
    Words{Intent::NotSold, u"سأل عن حاجة مش عندنا", u"للأسف المنتج ده مش موجود عندنا يا فندم. تحب حد من زمايلي يساعدك؟",
          u"Unfortunately we do not carry that. Would you like a colleague to help you?"},
    Words{Intent::OptOut, u"مش عايز رسايل تاني", u"تم إيقاف الرسائل يا فندم، ونتشرف بحضرتك في أي وقت.",
          u"You will not receive further messages. You are welcome any time."},
    Words{Intent::Thanks, u"بيشكرنا", u"العفو يا فندم، تحت أمرك في أي وقت.", u"You are welcome!"},
    Words{Intent::Greeting, u"بيسلّم", u"وعليكم السلام يا فندم، أهلا بحضرتك في BWW. تحب نساعدك في إيه؟",
          u"Hello, welcome to BWW. How can we help you?"},
    Words{Intent::Other, u"لسه مش واضح عايز إيه", u"أهلا بحضرتك يا فندم، ممكن توضح لي محتاج إيه بالظبط؟",
          u"Hello, could you tell me a bit more about what you need?"},
};

QString reasonFor(Intent intent)
{
    switch (intent) {
    case Intent::Complaint:
        return u"The customer complains about an order."_s;
    case Intent::Person:
        return u"The customer asks for a person."_s;
    case Intent::Haggle:
        return u"The customer wants a discount."_s;
    case Intent::OrderStatus:
        return u"The customer asks about an order that only staff can look up."_s;
    case Intent::NotSold:
        return u"The product asked for is not in the catalogue."_s;
    case Intent::Bulk:
        return u"The customer wants a quotation."_s;
    case Intent::Spam:
        return u"This looks like spam."_s;
    default:
        return {};
    }
}

bool needsProduct(Intent intent)
{
    return intent == Intent::Price || intent == Intent::Size || intent == Intent::Bulk || intent == Intent::Material;
}

/// Fifty pieces are a quotation, however the question is put.
Intent meantBy(const QString &words)
{
    constexpr int kBulk = 30;
    const Intent intent = intentOf(words);
    const bool isPlain = intent == Intent::Price || intent == Intent::Size;
    return isPlain && productIn(words) && piecesIn(words) >= kBulk ? Intent::Bulk : intent;
}

/// The shop's own words when a tool returned them.
void useInfo(Thought &thought, const Heard &heard)
{
    const QStringList topics = infoTopics(thought.intent);
    for (const QString &topic : topics) {
        if (!heard.info.contains(topic))
            continue;
        thought.reply = heard.info.value(topic);
        thought.evidence = {topic};
        thought.ask = false;
    }
}

} // namespace

Thought think(const Heard &heard)
{
    Thought thought;
    thought.intent = meantBy(heard.last);
    thought.tongue = tongueOf(heard.last);
    thought.reason = reasonFor(thought.intent);
    thought.handOver = !thought.reason.isEmpty();
    const auto words =
        std::find_if(kAnswers.begin(), kAnswers.end(), [&](const Words &one) { return one.intent == thought.intent; });
    thought.summary = words->told.toString();
    thought.reply = (thought.tongue == Tongue::English ? words->english : words->arabic).toString();
    if (needsProduct(thought.intent))
        thinkOfProduct(thought, heard);
    else if (!thought.handOver)
        thought.evidence.append(intentName(thought.intent));
    thought.ask = thought.ask || thought.intent == Intent::Other || thought.intent == Intent::Photo;
    useInfo(thought, heard);
    return thought;
}

} // namespace migochat::sim

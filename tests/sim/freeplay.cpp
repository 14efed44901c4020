#include "tests/sim/freeplay.h"

#include "tests/sim/duration.h"

#include <algorithm>
#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What people ask at Best Work Wear, as they type it.
constexpr std::array kQuestions{
    u"السلام عليكم بكام السيفتي شوز ده؟",
    u"سعر الفيست كام لو سمحت",
    u"bkam el safety shoes?",
    u"price of the hi-vis vest pls",
    u"عندكم مقاس 44 سيفتي شوز؟",
    u"فى 4XL من العفريتة الكحلى؟",
    u"is XL navy coverall available",
    u"عايز 40 فيست عليهم لوجو الشركة",
    u"محتاجين عرض سعر لـ 120 بدلة فنيين",
    u"need quotation for 60 coveralls with logo",
    u"خامة الأفارول ايه؟ جبردين ولا قطن؟",
    u"ممكن صورة حقيقية مش من النت",
    u"الشحن للمحلة بكام وبيوصل امتى",
    u"delivery l mansoura kam?",
    u"الدفع عند الاستلام؟ ينفع اعاين؟",
    u"انتو فين بالظبط؟ فاتحين لحد امتى؟",
    u"غالي اوي يا باشا، لقيته عند غيركم بـ 950",
    u"استلمت مقاس غلط!!",
    u"ينفع ابدل لو المقاس مطلعش مظبوط؟",
    u"محتاج فاتورة ضريبية باسم شركة النور للمقاولات",
    u"الاوردر بتاعي فين؟ اسم أحمد",
    u"عايز اكلم حد",
    u"انت بوت؟",
    u"عندكم طفاية حريق؟",
    u"شكرا",
};

constexpr std::array kVerbs{"wa.text", "wa.text", "wa.text", "ms.text", "ms.text", "ig.text", "wa.image", "wa.voice"};

} // namespace

FreePlay::FreePlay(World &world, Perform perform, QObject *parent)
    : QObject(parent), m_world(world), m_perform(std::move(perform))
{
    connect(&m_timer, &QTimer::timeout, this, &FreePlay::writeSomething);
}

void FreePlay::set(const QJsonObject &verb)
{
    m_timer.stop();
    if (!verb.value("on"_L1).toBool(true))
        return;
    m_customers = std::clamp(verb.value("customers"_L1).toInt(m_customers), 1, 1'000);
    const milliseconds every = parseDuration(verb.value("every"_L1).toString()).value_or(20s);
    const double speed = std::max(1.0, m_world.speed);
    m_timer.start(milliseconds(static_cast<qint64>(static_cast<double>(every.count()) / speed) + 1));
}

void FreePlay::writeSomething()
{
    Dice &dice = m_world.dice();
    const auto verb = static_cast<std::size_t>(dice.between(0, static_cast<qint64>(kVerbs.size()) - 1));
    const auto question = static_cast<std::size_t>(dice.between(0, static_cast<qint64>(kQuestions.size()) - 1));
    const qint64 who = dice.between(1, m_customers);
    (void)m_perform({{"do"_L1, QString::fromLatin1(kVerbs.at(verb))},
                     {"actor"_L1, u"P%1"_s.arg(who)},
                     {"name"_L1, u"زبون %1"_s.arg(who)},
                     {"text"_L1, QString::fromUtf16(kQuestions.at(question))},
                     {"vary"_L1, true}});
}

} // namespace migochat::sim

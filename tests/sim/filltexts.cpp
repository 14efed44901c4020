#include "tests/sim/catalogue.h"
#include "tests/sim/fillplan.h"
#include "tests/sim/noise.h"

#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

// %1 a product, %2 a number, %3 a place.
constexpr std::array kArabicQuestions{
    u"السلام عليكم بكام %1؟",
    u"عندكم %1 مقاس %2؟",
    u"محتاج %2 قطعة %1 وعليهم لوجو الشركة",
    u"الشحن %3 بكام وبيوصل امتى؟",
    u"ممكن صورة حقيقية لـ %1",
    u"عايز عرض سعر لـ %2 %1 لو سمحت",
    u"الخامة ايه في %1؟ بتبهت ولا لأ؟",
    u"الدفع عند الاستلام في %3؟",
    u"غالي اوي، لقيته عند غيركم بـ %2",
    u"انتو فين بالظبط؟ فاتحين لحد امتى؟",
    u"استلمت %1 بس المقاس %2 طلع صغير",
    u"الاوردر بتاعي فين؟ كان %1",
    u"تمام ابعته على %3",
    u"شكرا جدا، هستنى",
    u"محتاج فاتورة ضريبية بمبلغ %2",
    u"فيه %1 لون كحلي؟",
    u"ايوه",
    u"طب والـ %1 كام في الجملة؟",
};
constexpr std::array kFrancoQuestions{
    u"bkam el %1?",   u"3ayez %2 mn el %1", u"el delivery l %3 kam?",     u"fe size %2 mn %1?",
    u"tamam shokran", u"momken soora l %1", u"ghaly awy, a5er klam kam?", u"ana f %3, el taw9eel emta?",
};
constexpr std::array kEnglishQuestions{
    u"How much is the %1?",
    u"Do you have %1 in size %2?",
    u"I need a quotation for %2 pieces of %1",
    u"Do you deliver to %3?",
    u"Is the %1 certified?",
    u"Thanks, please send it",
    u"Can I get %2 of them with our logo?",
};
constexpr std::array kArabicAnswers{
    u"وعليكم السلام يا فندم، %1 بـ %2 جنيه والمقاسات متوفرة",
    u"أيوه يا فندم متوفر، حضرتك محتاج كام قطعة من %1؟",
    u"بنشحن %3 خلال 2 إلى 5 أيام والمعاينة قبل الدفع",
    u"تحت أمرك يا فندم، هبعت لحضرتك صور %1 حالا",
    u"عرض السعر جاهز: %2 قطعة %1 شامل الطباعة",
    u"حقك علينا يا فندم، التبديل خلال 14 يوم",
    u"تم تسجيل الأوردر لعنوان %3، رقم %2",
    u"العفو يا فندم، نورتنا",
};
constexpr std::array kEnglishAnswers{
    u"The %1 is %2 EGP and in stock.",
    u"We deliver to %3 within 2 to 5 days.",
    u"Your quotation for %2 pieces of %1 is ready.",
};
constexpr std::array kPlaces{u"المنصورة", u"المحلة",          u"سوهاج",   u"طنطا",  u"الإسكندرية",
                             u"6 أكتوبر", u"العاشر من رمضان", u"الغردقة", u"دمياط", u"الفيوم",
                             u"السويس",   u"أسيوط",           u"شبرا",    u"التجمع"};
constexpr std::array kLatinPlaces{u"Mansoura", u"New Cairo", u"Alexandria", u"Tanta", u"Hurghada", u"Nasr City"};

template <typename Array>
QString pick(const Array &words, Dice &dice)
{
    const auto index = static_cast<std::size_t>(dice.between(0, static_cast<qint64>(words.size()) - 1));
    return QStringView(words.at(index)).toString();
}

const Product &anyProduct(Dice &dice)
{
    const auto all = catalogue();
    return all[static_cast<std::size_t>(dice.between(0, static_cast<qint64>(all.size()) - 1))];
}

QString latinLine(QString line, Dice &dice)
{
    const QString number = QString::number(dice.between(2, 400));
    return line.replace("%1"_L1, anyProduct(dice).english.toString())
        .replace("%2"_L1, number)
        .replace("%3"_L1, pick(kLatinPlaces, dice));
}

QString arabicLine(QString line, Dice &dice)
{
    const Product &product = anyProduct(dice);
    // People rarely type the catalogue's name.
    const auto aliases = product.aliases.split(u'|');
    const QStringView name = dice.chance(60) ? aliases.at(dice.between(0, aliases.size() - 1)) : product.arabic;
    line.replace("%1"_L1, name.toString()).replace("%2"_L1, QString::number(dice.between(1, 1500)));
    return line.replace("%3"_L1, pick(kPlaces, dice));
}

} // namespace

QString customerWords(Dice &dice)
{
    const qint64 tongue = dice.between(1, 100);
    if (tongue <= 62)
        return withNoise(arabicLine(pick(kArabicQuestions, dice), dice), dice);
    return latinLine(tongue <= 80 ? pick(kFrancoQuestions, dice) : pick(kEnglishQuestions, dice), dice);
}

QString shopWords(Dice &dice)
{
    if (dice.chance(80))
        return arabicLine(pick(kArabicAnswers, dice), dice);
    return latinLine(pick(kEnglishAnswers, dice), dice);
}

} // namespace migochat::sim

#include "tests/sim/fillplan.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array kGivenNames{u"أحمد",   u"محمد", u"محمود", u"مصطفى", u"ياسر", u"كريم", u"هبة",    u"منى",   u"سارة",
                                 u"نورهان", u"عمر",  u"خالد",  u"طارق",  u"سيد",  u"جمال", u"رامي",   u"فاطمة", u"آية",
                                 u"Ahmed",  u"Mona", u"Karim", u"Tarek", u"Sara", u"Omar", u"Hassan", u"Mariam"};
constexpr std::array kFamilyNames{u"فتحي", u"عبد الله", u"حسن",  u"السيد", u"إبراهيم", u"الشناوي", u"أبو زيد", u"منصور",
                                  u"عادل", u"رمضان",    u"Adel", u"Fathy", u"Hassan",  u"Mansour", u"Ibrahim"};

template <typename Array>
QString pick(const Array &words, Dice &dice)
{
    const auto index = static_cast<std::size_t>(dice.between(0, static_cast<qint64>(words.size()) - 1));
    return QStringView(words.at(index)).toString();
}

/// How many messages each customer has: falls with the rank, at least one, the sum as wanted.
std::vector<qint64> shares(const FillOptions &options)
{
    std::vector<double> weights(static_cast<std::size_t>(options.customers));
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        weights[i] = 1.0 / std::pow(static_cast<double>(i) + 20.0, 0.6);
        sum += weights[i];
    }
    const auto spare = static_cast<double>(std::max<qint64>(0, options.messages - options.customers));
    std::vector<qint64> counts(weights.size());
    qint64 given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        counts[i] = 1 + static_cast<qint64>(spare * weights[i] / sum);
        given += counts[i];
    }
    for (std::size_t i = 0; given < options.messages && !counts.empty(); i = (i + 1) % counts.size(), ++given)
        ++counts[i];
    return counts;
}

struct Talker {
    qint32 person;
    qint64 lines;
};

/// One customer's talks: sessions of up to twelve lines, days or months apart.
void addTalks(std::vector<FillLine> &lines, const Talker &talker, const FillOptions &options, Dice &dice)
{
    constexpr qint64 kThreeYears = 3LL * 365 * 24 * 3600 * 1000;
    const qint64 end = toMsecs(options.until);
    const qint64 first = end - dice.between(kThreeYears / 100, kThreeYears);
    qint64 left = talker.lines;
    while (left > 0) {
        qint64 at = dice.between(first, end - 3'600'000);
        const qint64 length = std::min(left, dice.between(1, 12));
        bool inbound = true;
        for (qint64 i = 0; i < length; ++i) {
            lines.push_back({at, talker.person, inbound});
            at += dice.between(8'000, 280'000);
            inbound = dice.chance(inbound ? 30 : 85);
        }
        left -= length;
    }
}

} // namespace

FillPerson fillPerson(qint64 number, Dice &dice)
{
    FillPerson person;
    person.name = pick(kGivenNames, dice) + u' ' + pick(kFamilyNames, dice);
    const QString digits = QString::number(10'000'000 + number);
    if (dice.chance(35)) {
        person.psid = u"60000000"_s + digits;
        return person;
    }
    person.bsuid = u"EG.50000"_s + digits;
    if (dice.chance(92))
        person.waId = u"2015"_s + digits;
    return person;
}

std::vector<FillLine> fillLines(const FillOptions &options, Dice &dice)
{
    std::vector<FillLine> lines;
    lines.reserve(static_cast<std::size_t>(options.messages));
    const std::vector<qint64> counts = shares(options);
    for (std::size_t i = 0; i < counts.size(); ++i)
        addTalks(lines, {static_cast<qint32>(i), counts[i]}, options, dice);
    std::sort(lines.begin(), lines.end(),
              [](const FillLine &a, const FillLine &b) { return a.at != b.at ? a.at < b.at : a.person < b.person; });
    return lines;
}

} // namespace migochat::sim

#include "ui/voice/tone.h"

#include <QList>
#include <QtMath>

#include <algorithm>
#include <span>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kLoudness = 0.35;

constexpr std::array kWords{"none"_L1, "drop"_L1, "knock"_L1, "bell"_L1, "alarm"_L1};

/// A sine that dies away.
struct Note {
    double begins; ///< in seconds, as the others
    double lasts;
    double pitch; ///< Hz
    double fades; ///< until a third is left
};

constexpr std::array kDrop{Note{0, 0.20, 880, 0.06}};
constexpr std::array kKnock{Note{0, 0.12, 330, 0.03}, Note{0.14, 0.12, 330, 0.03}};
constexpr std::array kBell{Note{0, 0.60, 659, 0.18}, Note{0.12, 0.60, 988, 0.18}};
constexpr std::array kAlarm{Note{0, 0.16, 784, 0.20}, Note{0.20, 0.16, 587, 0.20}, Note{0.40, 0.16, 784, 0.20}};

std::span<const Note> notesOf(Tone tone)
{
    switch (tone) {
    case Tone::Drop:
        return kDrop;
    case Tone::Knock:
        return kKnock;
    case Tone::Bell:
        return kBell;
    case Tone::Alarm:
        return kAlarm;
    case Tone::None:
        break;
    }
    return {};
}

/// At a moment after its beginning; it neither begins nor ends with a click.
double loudnessOf(const Note &note, double at)
{
    if (at < 0 || at > note.lasts)
        return 0;
    const double edge = std::min({1.0, at / 0.004, (note.lasts - at) / 0.02});
    return edge * qExp(-at / note.fades) * qSin(2 * M_PI * note.pitch * at);
}

} // namespace

QString toneWord(Tone tone)
{
    return kWords.at(static_cast<std::size_t>(tone));
}

Tone toneOf(const QString &word)
{
    const auto found = std::find(kWords.begin(), kWords.end(), word);
    return found == kWords.end() ? Tone::None : static_cast<Tone>(found - kWords.begin());
}

QByteArray toneSamples(Tone tone)
{
    const std::span<const Note> notes = notesOf(tone);
    if (notes.empty())
        return {};
    QList<qint16> samples(qCeil((notes.back().begins + notes.back().lasts) * kToneRate));
    for (qsizetype i = 0; i < samples.size(); ++i) {
        double sum = 0;
        for (const Note &note : notes)
            sum += loudnessOf(note, double(i) / kToneRate - note.begins);
        samples[i] = static_cast<qint16>(qBound(-1.0, sum * kLoudness, 1.0) * 32767);
    }
    return QByteArray(reinterpret_cast<const char *>(samples.constData()), samples.size() * qsizetype(sizeof(qint16)));
}

} // namespace migochat

#include "ui/inbox/trailwords.h"

#include "ui/text/direction.h"
#include "ui/text/failures.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace migochat::trailwords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Trail)
};

struct Word {
    QLatin1StringView key;
    const char *text;
};

constexpr std::array kOutcomes{
    Word{"sending"_L1, QT_TRANSLATE_NOOP("migochat::Trail", "on its way")},
    Word{"accepted"_L1, QT_TRANSLATE_NOOP("migochat::Trail", "accepted by the platform")},
    Word{"refused"_L1, QT_TRANSLATE_NOOP("migochat::Trail", "refused")},
    Word{"retry"_L1, QT_TRANSLATE_NOOP("migochat::Trail", "did not work, tried again later")},
    Word{"unknown"_L1, QT_TRANSLATE_NOOP("migochat::Trail", "cut off, nobody knows whether it went out")},
    Word{"settled"_L1, QT_TRANSLATE_NOOP("migochat::Trail", "cut off, and cleared up by the platform's report")},
};

QString outcome(const QString &word)
{
    for (const Word &known : kOutcomes) {
        if (word == known.key)
            return Tr::tr(known.text);
    }
    return leftToRight(word);
}

QString line(const messagetrail::Attempt &attempt, const Format &format)
{
    QStringList parts{format.number(attempt.number) + u'.', isolated(format.dayAndTime(attempt.startedAt)),
                      outcome(attempt.outcome)};
    if (!attempt.code.isEmpty())
        parts << failureSentence(attempt.code) + u" ("_s + leftToRight(attempt.code) + u')';
    if (attempt.httpStatus > 0)
        parts << leftToRight(u"HTTP %1"_s.arg(attempt.httpStatus));
    if (!attempt.traceId.isEmpty())
        parts << Tr::tr("for the platform's support: %1").arg(leftToRight(attempt.traceId));
    return parts.join(u" · "_s);
}

} // namespace

QString attempts(const QList<messagetrail::Attempt> &attempts, const Format &format)
{
    QStringList lines;
    for (const messagetrail::Attempt &attempt : attempts)
        lines << line(attempt, format);
    return lines.isEmpty() ? Tr::tr("It has not been tried yet.") : lines.join(u'\n');
}

QString events(const QList<messagetrail::Event> &events, const Format &format)
{
    QStringList texts;
    for (const messagetrail::Event &event : events) {
        const QJsonDocument json = QJsonDocument::fromJson(event.raw.toUtf8());
        const QString body = json.isNull() ? event.raw : QString::fromUtf8(json.toJson(QJsonDocument::Indented));
        texts << format.dayAndTime(event.at) + u" · "_s + leftToRight(event.kind + u" · "_s + event.outcome) + u'\n' +
                     format.told(body);
    }
    return texts.isEmpty() ? Tr::tr("It came from here, the platform has said nothing about it.") : texts.join(u'\n');
}

} // namespace migochat::trailwords

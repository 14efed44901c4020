#include "tests/sim/script.h"

#include "tests/sim/jsontext.h"
#include "tests/sim/noise.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::optional<std::chrono::milliseconds> clockTime(const QString &text)
{
    static const QRegularExpression form(u"^(\\d\\d):(\\d\\d)(?::(\\d\\d))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt() * 1h + match.captured(2).toInt() * 1min + match.captured(3).toInt() * 1s;
}

bool isCustomerMessage(const QString &what)
{
    return what.startsWith("wa."_L1) || what.startsWith("ms."_L1);
}

bool isText(const QString &what)
{
    return what.endsWith(".text"_L1) || what == "ms.comment"_L1 || what == "ms.postback"_L1;
}

void vary(QJsonObject &verb, Dice &dice)
{
    if (!verb.value("vary"_L1).toBool())
        return;
    verb.remove("vary"_L1);
    verb.insert("text"_L1, withNoise(verb.value("text"_L1).toString(), dice));
}

} // namespace

Script parseScript(const QByteArray &lines, const ScriptOptions &options)
{
    Script script;
    Dice dice(options.seed);
    std::chrono::milliseconds previous = 0ms;
    const QByteArrayList all = lines.split('\n');
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QByteArray line = all.at(i).trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        std::optional<QJsonObject> verb = parseObject(line);
        const std::optional<std::chrono::milliseconds> at =
            verb ? clockTime(verb->value("t"_L1).toString()) : std::nullopt;
        if (!at || verb->value("do"_L1).toString().isEmpty()) {
            script.error = u"line %1: needs t (hh:mm) and do"_s.arg(i + 1);
            return script;
        }
        const QString what = verb->value("do"_L1).toString();
        vary(*verb, dice); // also for steps that are left out: the rest of the day stays the same
        const std::chrono::milliseconds jitter{isCustomerMessage(what) ? dice.between(0, 20'000) : 0};
        if (options.onlyText && isCustomerMessage(what) && !isText(what))
            continue;
        // The written order is the order of the day: jitter never overtakes.
        previous = std::max(previous, *at + jitter);
        script.steps.append({previous, *verb});
    }
    return script;
}

QString describeStep(const ScriptStep &step)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(step.at).count();
    const QString hours = QString::number(minutes / 60).rightJustified(2, u'0');
    const QString rest = QString::number(minutes % 60).rightJustified(2, u'0');
    QString line = u"%1:%2  %3 %4"_s.arg(hours, rest, step.verb.value("actor"_L1).toString(u"--"_s).leftJustified(4),
                                         step.verb.value("do"_L1).toString().leftJustified(12));
    for (const QLatin1StringView name : {"text"_L1, "referral"_L1, "query"_L1, "code"_L1, "note"_L1}) {
        const QJsonValue value = step.verb.value(name);
        if (!value.isUndefined())
            line += u"  "_s + (value.isString() ? value.toString() : QString::fromUtf8(compact(value)));
    }
    return line;
}

} // namespace migochat::sim

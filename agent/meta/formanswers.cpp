#include "agent/meta/formanswers.h"

#include "agent/meta/json.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostAnswers = 100;
constexpr int kDeepest = 6;

using Answers = QList<std::pair<QString, QString>>;

QString plain(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    const QString whole = json::id(value);
    return whole.isEmpty() ? json::number(value) : whole;
}

void add(const QString &name, const QJsonValue &value, int depth, Answers &answers)
{
    if (answers.size() >= kMostAnswers || depth > kDeepest)
        return;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            add(name.isEmpty() ? it.key() : QString(name % u'.' % it.key()), it.value(), depth + 1, answers);
        return;
    }
    for (const QJsonValue &item : value.toArray())
        add(name, item, depth + 1, answers);
    if (const QString text = plain(value); !text.isEmpty())
        answers.append({name, text});
}

} // namespace

QList<std::pair<QString, QString>> answersIn(const QJsonObject &json)
{
    Answers answers;
    add({}, json, 0, answers);
    return answers;
}

QString textOf(const FormContent &form)
{
    QStringList lines;
    for (const auto &[name, value] : form.answers)
        lines << json::joined({name, value}, ": "_L1);
    return json::joined(lines, "\n"_L1);
}

} // namespace migochat

#include "agent/gemini/keywordtable.h"

#include "agent/catalogue/wordmatch.h"
#include "agent/gemini/resources.h"
#include "app/domain/searchfold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

using Kind = KeywordIntent::Kind;

constexpr std::array kKinds{
    std::pair{"hand_over"_L1, Kind::HandOver},
    std::pair{"topic"_L1, Kind::Topic},
    std::pair{"price"_L1, Kind::Price},
    std::pair{"size"_L1, Kind::Size},
    std::pair{"availability"_L1, Kind::Availability},
    std::pair{"greeting"_L1, Kind::Greeting},
    std::pair{"closing"_L1, Kind::Closing},
};

KeywordIntent intentFrom(const QJsonObject &json)
{
    KeywordIntent intent;
    intent.id = json["id"_L1].toString();
    intent.reason = json["reason"_L1].toString();
    intent.say = json["say"_L1].toString();
    intent.topic = json["topic"_L1].toString();
    const QString kind = json["kind"_L1].toString();
    for (const auto &[text, value] : kKinds) {
        if (kind == text)
            intent.kind = value;
    }
    for (const QJsonValue &phrase : json["phrases"_L1].toArray())
        intent.phrases.append(foldedWords(phrase.toString()));
    return intent;
}

struct Hit {
    qsizetype intent = 0;
    qsizetype start = 0;
    qsizetype length = 0;
};

} // namespace

KeywordTable KeywordTable::builtIn()
{
    KeywordTable table;
    const QJsonDocument document = QJsonDocument::fromJson(assistantResource("keywords.json"_L1));
    for (const QJsonValue &intent : document["intents"_L1].toArray())
        table.m_intents.append(intentFrom(intent.toObject()));
    Q_ASSERT(!table.m_intents.isEmpty());
    return table;
}

QList<KeywordIntent> KeywordTable::intentsIn(const QStringList &words) const
{
    QList<Hit> hits;
    for (qsizetype i = 0; i < m_intents.size(); ++i) {
        for (const QStringList &phrase : m_intents.at(i).phrases) {
            if (const qsizetype start = phrasePosition(words, phrase); start >= 0)
                hits.append({i, start, phrase.size()});
        }
    }
    std::ranges::stable_sort(hits, std::greater{}, &Hit::length);
    QList<bool> taken(words.size(), false);
    QList<qsizetype> chosen;
    for (const Hit &hit : std::as_const(hits)) {
        const auto range = taken.begin() + hit.start;
        if (std::any_of(range, range + hit.length, [](bool used) { return used; }))
            continue;
        std::fill(range, range + hit.length, true);
        if (!chosen.contains(hit.intent))
            chosen.append(hit.intent);
    }
    std::ranges::sort(chosen);
    QList<KeywordIntent> intents;
    for (const qsizetype index : std::as_const(chosen))
        intents.append(m_intents.at(index));
    return intents;
}

} // namespace migochat

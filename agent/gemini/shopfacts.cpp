#include "agent/gemini/shopfacts.h"

#include "agent/gemini/resources.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

QString inLanguage(const QJsonValue &texts, CustomerLanguage language)
{
    return texts[language == CustomerLanguage::English ? "en"_L1 : "ar"_L1].toString();
}

QStringList stringList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

} // namespace

ShopFacts ShopFacts::builtIn()
{
    const Result<ShopFacts> facts = fromJson(assistantResource("shopfacts.json"_L1));
    Q_ASSERT_X(facts, "ShopFacts", "the built-in facts are readable");
    return facts.value_or(ShopFacts());
}

Result<ShopFacts> ShopFacts::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document["topics"_L1].isObject() || !document["phrases"_L1].isObject())
        return fail(ErrorCode::InvalidPayload, u"shop facts without topics or phrases"_s);
    ShopFacts facts;
    facts.m_topics = document["topics"_L1].toObject();
    facts.m_phrases = document["phrases"_L1].toObject();
    facts.m_domains = stringList(document["domains"_L1]);
    facts.m_phones = stringList(document["phones"_L1]);
    return facts;
}

QString ShopFacts::topic(QStringView name, CustomerLanguage language) const
{
    return inLanguage(m_topics[name], language);
}

QString ShopFacts::phrase(QAnyStringView name, CustomerLanguage language) const
{
    return inLanguage(m_phrases[name.toString()], language);
}

QStringList ShopFacts::topics() const
{
    return m_topics.keys();
}

} // namespace migochat

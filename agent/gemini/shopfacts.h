#pragma once

#include "app/domain/language.h"
#include "app/domain/result.h"

#include <QJsonObject>
#include <QStringList>

namespace migochat {

/// The owner's own texts: what the shop says about itself, and the fixed sentences of the keyword answers.
class ShopFacts
{
public:
    static ShopFacts builtIn();
    /// Errors: InvalidPayload.
    static Result<ShopFacts> fromJson(const QByteArray &json);

    /// Text about a topic ("delivery") in the language a customer is answered in; empty for an unknown topic.
    [[nodiscard]] QString topic(QStringView name, CustomerLanguage language) const;
    /// A fixed sentence; may hold %1 and %2.
    [[nodiscard]] QString phrase(QAnyStringView name, CustomerLanguage language) const;
    [[nodiscard]] QStringList topics() const;

    [[nodiscard]] const QStringList &domains() const { return m_domains; }
    /// Phone numbers of the shop, digits only.
    [[nodiscard]] const QStringList &phones() const { return m_phones; }

private:
    QJsonObject m_topics;
    QJsonObject m_phrases;
    QStringList m_domains;
    QStringList m_phones;
};

} // namespace migochat

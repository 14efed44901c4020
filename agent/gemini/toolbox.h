#pragma once

#include "agent/catalogue/catalogue.h"
#include "agent/gemini/geminitypes.h"
#include "agent/gemini/shopfacts.h"

namespace migochat {

/// The functions the model may call. They only read; request_human is noted by the run that calls it. Which
/// conversation is meant is decided by code and is no argument of any of them.
class ToolBox : public QObject
{
    Q_OBJECT

public:
    ToolBox(Catalogue &catalogue, const ShopFacts &facts) : m_catalogue(catalogue), m_facts(facts) {}

    /// The function declarations as JSON text.
    [[nodiscard]] static QByteArray declarations();

    /// Runs one call. Arguments are checked here; what is wrong with them is told to the model as {"error": …}.
    /// Never fails.
    [[nodiscard]] Async<QJsonObject> run(const GeminiToolCall &call, CustomerLanguage language);

private:
    Async<QJsonObject> searchProducts(const QJsonObject &args, CustomerLanguage language);
    Async<QJsonObject> getProduct(const QJsonObject &args, CustomerLanguage language);
    [[nodiscard]] QJsonObject shopInfo(const QJsonObject &args, CustomerLanguage language) const;

    Catalogue &m_catalogue;
    const ShopFacts &m_facts;
};

/// True for the function that brings a colleague.
[[nodiscard]] bool asksForHuman(const GeminiToolCall &call);

} // namespace migochat

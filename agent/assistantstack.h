#pragma once

#include "agent/catalogue/catalogue.h"
#include "agent/catalogue/shopclient.h"
#include "agent/config.h"
#include "agent/gemini/assistant.h"

namespace migochat {

/// The assistant with everything it is made of. Built when the first customer needs it, because catalogue and
/// keyword tables are the largest thing an idle agent would hold.
class AssistantStack
{
public:
    AssistantStack(QNetworkAccessManager &network, const AgentConfig &config, ShopClient &shop, const Clock &clock)
        : m_facts(ShopFacts::builtIn()), m_client(network, config.gemini, clock), m_caller(m_client, clock),
          m_catalogue(OfflineCatalogue::builtIn(), shop), m_tools(m_catalogue, m_facts),
          m_keywords(m_catalogue.offline(), m_facts), m_assistant({m_caller, m_tools, m_keywords, m_facts, clock})
    {
    }
    Q_DISABLE_COPY_MOVE(AssistantStack)

    [[nodiscard]] Async<ReplyDraft> draftReply(const ReplyPrompt &prompt) { return m_assistant.draftReply(prompt); }
    void setListedProducts(const QList<Product> &products) { m_catalogue.setListed(products); }

private:
    ShopFacts m_facts;
    GeminiClient m_client;
    ModelCaller m_caller;
    Catalogue m_catalogue;
    ToolBox m_tools;
    KeywordAnswers m_keywords;
    Assistant m_assistant;
};

} // namespace migochat

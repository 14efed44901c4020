#pragma once

#include "agent/catalogue/offlinecatalogue.h"
#include "agent/gemini/keywordtable.h"
#include "agent/gemini/replytypes.h"
#include "agent/gemini/shopfacts.h"

namespace migochat {

/// The shop's own answers for the time without Gemini: fixed texts and catalogue prices, chosen by keywords. Says
/// only what stands in the data; complaints and wishes for a person are handed over.
class KeywordAnswers
{
public:
    KeywordAnswers(const OfflineCatalogue &catalogue, const ShopFacts &facts)
        : m_catalogue(catalogue), m_facts(facts), m_table(KeywordTable::builtIn())
    {
    }

    /// Nothing when no keyword fits: then a person has to answer and the customer is told nothing.
    [[nodiscard]] std::optional<ReplyDraft> answer(const ReplyPrompt &prompt) const;

private:
    struct Question;

    [[nodiscard]] ReplyDraft handOver(const KeywordIntent &intent, const Question &question) const;
    [[nodiscard]] QString greeting(const Question &question) const;
    void addTopics(const Question &question, ReplyDraft &draft, QStringList &sentences) const;
    void addProduct(const Question &question, ReplyDraft &draft, QStringList &sentences) const;
    [[nodiscard]] QString priceSentence(const Product &product, const Question &question) const;
    [[nodiscard]] QString sizeSentence(const Product &product, const Question &question) const;
    [[nodiscard]] Question read(const ReplyPrompt &prompt) const;

    const OfflineCatalogue &m_catalogue;
    const ShopFacts &m_facts;
    KeywordTable m_table;
};

/// How the customer of a conversation writes: the unanswered messages decide, earlier ones if those hold no letters.
[[nodiscard]] CustomerLanguage languageOf(const ReplyPrompt &prompt);

} // namespace migochat

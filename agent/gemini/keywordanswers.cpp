#include "agent/gemini/keywordanswers.h"

#include "agent/catalogue/wordmatch.h"
#include "agent/gemini/prompt.h"
#include "app/domain/searchfold.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

using Kind = KeywordIntent::Kind;

struct KeywordAnswers::Question {
    QStringList words;
    CustomerLanguage language = CustomerLanguage::Egyptian;
    QList<KeywordIntent> intents;
    std::optional<Product> product;
    bool productNamedNow = false;

    [[nodiscard]] const KeywordIntent *first(Kind kind) const
    {
        const auto found = std::ranges::find(intents, kind, &KeywordIntent::kind);
        return found == intents.end() ? nullptr : &*found;
    }
    [[nodiscard]] bool asksAboutProduct() const
    {
        return first(Kind::Price) || first(Kind::Size) || first(Kind::Availability);
    }
};

namespace {

constexpr qsizetype kLookBack = 6;         ///< messages in which "وفيه ٤٤؟" may have its product
constexpr qsizetype kBareProductWords = 4; ///< "safety shoes please" is a question too
constexpr int kBulkQuantity = 10;
constexpr qsizetype kMaxTopics = 2;

QString productName(const Product &product, CustomerLanguage language)
{
    const QString &name = language == CustomerLanguage::English ? product.nameEn : product.nameAr;
    return name.isEmpty() ? product.nameAr : name;
}

/// The size a customer names: one that the product has, or a figure right after a size word.
QString sizeIn(const QStringList &words, const Product &product)
{
    constexpr std::array kSizeWords{u"مقاس", u"نمره", u"size", u"ma2as", u"mkas", u"nemra"};
    for (qsizetype i = 1; i < words.size(); ++i) {
        const bool afterSizeWord = std::ranges::any_of(
            kSizeWords, [&](const char16_t *w) { return sameWord(words.at(i - 1), QStringView(w)); });
        const bool figure = words.at(i).size() <= 3 && words.at(i).front().isDigit();
        if (afterSizeWord && (figure || product.sizes.contains(words.at(i), Qt::CaseInsensitive)))
            return words.at(i).toUpper();
    }
    for (const QString &word : words) {
        if (product.sizes.contains(word, Qt::CaseInsensitive))
            return word.toUpper();
    }
    return {};
}

int quantityIn(const QStringList &words, const Product &product)
{
    for (const QString &word : words) {
        bool isNumber = false;
        const int quantity = word.toInt(&isNumber);
        if (isNumber && quantity >= kBulkQuantity && quantity < 100'000 && !product.sizes.contains(word))
            return quantity;
    }
    return 1;
}

} // namespace

CustomerLanguage languageOf(const ReplyPrompt &prompt)
{
    const CustomerLanguage now = languageOf(unansweredText(prompt));
    if (now != CustomerLanguage::Other)
        return now;
    for (auto message = prompt.history.crbegin(); message != prompt.history.crend(); ++message) {
        const CustomerLanguage earlier = languageOf(message->text);
        if (message->author == Author::Customer && earlier != CustomerLanguage::Other)
            return earlier;
    }
    return CustomerLanguage::Other;
}

KeywordAnswers::Question KeywordAnswers::read(const ReplyPrompt &prompt) const
{
    Question question;
    const QString text = unansweredText(prompt);
    question.words = foldedWords(text);
    question.intents = m_table.intentsIn(question.words);
    if (const CustomerLanguage language = languageOf(prompt); language != CustomerLanguage::Other)
        question.language = language;
    question.product = m_catalogue.mentionedIn(text);
    question.productNamedNow = question.product.has_value();
    const qsizetype oldest = std::max<qsizetype>(0, prompt.history.size() - kLookBack);
    for (qsizetype i = prompt.history.size() - 1; i >= oldest && !question.product; --i)
        question.product = m_catalogue.mentionedIn(prompt.history.at(i).text);
    return question;
}

std::optional<ReplyDraft> KeywordAnswers::answer(const ReplyPrompt &prompt) const
{
    const Question question = read(prompt);
    if (const KeywordIntent *intent = question.first(Kind::HandOver))
        return handOver(*intent, question);

    ReplyDraft draft;
    draft.model = QString(kKeywordModel);
    draft.action = ReplyAction::Continue;
    draft.language = QString(toText(question.language));
    QStringList sentences;
    addTopics(question, draft, sentences);
    addProduct(question, draft, sentences);
    const KeywordIntent *greeted = question.first(Kind::Greeting);
    const KeywordIntent *closing = question.first(Kind::Closing);
    if (sentences.isEmpty() && (question.asksAboutProduct() || (!greeted && !closing)))
        return std::nullopt;
    if (sentences.isEmpty() && closing) {
        sentences.append(m_facts.phrase(closing->say, question.language));
        draft.intent = closing->id;
    } else if (greeted) {
        if (sentences.isEmpty())
            draft.intent = u"greeting"_s;
        sentences.prepend(sentences.isEmpty() ? greeting(question) : m_facts.phrase(greeted->say, question.language));
    }
    draft.reply = sentences.join(u' ');
    return draft;
}

ReplyDraft KeywordAnswers::handOver(const KeywordIntent &intent, const Question &question) const
{
    ReplyDraft draft;
    draft.model = QString(kKeywordModel);
    draft.action = ReplyAction::HandOver;
    draft.language = QString(toText(question.language));
    draft.intent = intent.id;
    draft.reason = intent.reason;
    if (!intent.say.isEmpty())
        draft.reply = m_facts.phrase(intent.say, question.language);
    draft.summary = question.product ? productName(*question.product, CustomerLanguage::Egyptian) : QString();
    return draft;
}

QString KeywordAnswers::greeting(const Question &question) const
{
    const QString welcome = m_facts.phrase("greeting"_L1, question.language);
    const bool salam = std::ranges::any_of(question.intents, [](const KeywordIntent &i) { return i.id == "salam"_L1; });
    return salam ? QString(m_facts.phrase("salam"_L1, question.language) + u' ' + welcome) : welcome;
}

void KeywordAnswers::addTopics(const Question &question, ReplyDraft &draft, QStringList &sentences) const
{
    for (const KeywordIntent &intent : question.intents) {
        if (intent.kind != Kind::Topic || sentences.size() == kMaxTopics)
            continue;
        sentences.append(m_facts.topic(intent.topic, question.language));
        draft.evidence.append(u"policy:"_s + intent.topic);
        if (draft.intent.isEmpty())
            draft.intent = intent.id;
    }
}

void KeywordAnswers::addProduct(const Question &question, ReplyDraft &draft, QStringList &sentences) const
{
    const bool bare = question.productNamedNow && question.words.size() <= kBareProductWords;
    const bool answered = !sentences.isEmpty(); // "الشحن بكام" asks for the price of the shipping
    if (!question.asksAboutProduct() && (!bare || answered))
        return;
    if (answered && !question.productNamedNow)
        return;
    if (draft.intent.isEmpty())
        draft.intent = question.first(Kind::Price)  ? u"price"_s
                       : question.first(Kind::Size) ? u"size"_s
                                                    : u"availability"_s;
    if (!question.product) {
        // Only an availability question may be about something the shop does not sell: a person has to look.
        if (question.first(Kind::Price) || question.first(Kind::Size)) {
            sentences.append(m_facts.phrase("which_product"_L1, question.language));
            draft.action = ReplyAction::Ask;
        }
        return;
    }
    const Product &product = *question.product;
    const QString sizes = sizeSentence(product, question);
    if (question.first(Kind::Price) || question.productNamedNow || sizes.isEmpty())
        sentences.append(priceSentence(product, question));
    if (!sizes.isEmpty())
        sentences.append(sizes);
    draft.evidence.append(u"SKU "_s + product.id);
}

QString KeywordAnswers::priceSentence(const Product &product, const Question &question) const
{
    const QLatin1StringView phrase = product.startingPrice ? "price_from"_L1 : "price"_L1;
    QString sentence = m_facts.phrase(phrase, question.language)
                           .arg(productName(product, question.language), priceText(product.unitPrice()));
    if (quantityIn(question.words, product) >= kBulkQuantity && product.prices.size() == 3) {
        sentence += u' ' + m_facts.phrase("price_bulk"_L1, question.language)
                               .arg(priceText(product.prices.at(1).piastres), priceText(product.prices.at(2).piastres));
    }
    return sentence;
}

QString KeywordAnswers::sizeSentence(const Product &product, const Question &question) const
{
    const QString size = sizeIn(question.words, product);
    if (!size.isEmpty() && !product.sizes.isEmpty()) {
        const bool has = product.sizes.contains(size, Qt::CaseInsensitive);
        if (has || question.first(Kind::Size))
            return m_facts.phrase(has ? "size_yes"_L1 : "size_no"_L1, question.language).arg(size);
    }
    if (!question.first(Kind::Size) || product.sizes.isEmpty())
        return {};
    const QString separator = question.language == CustomerLanguage::English ? u", "_s : u"، "_s;
    return m_facts.phrase("sizes"_L1, question.language).arg(product.sizes.join(separator));
}

} // namespace migochat

#include "agent/gemini/replyguard.h"

#include "agent/catalogue/wordmatch.h"
#include "agent/gemini/replyfigures.h"
#include "app/domain/searchfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

constexpr qsizetype kPhoneDigits = 8;

// Work after this message that nobody would do. Compared word by word after folding.
constexpr std::array kPromises{
    u"هكلمك",
    u"هنكلمك",
    u"هكلم حضرتك",
    u"هنكلم حضرتك",
    u"هتصل",
    u"هنتصل",
    u"هتواصل معاك",
    u"هنتواصل معاك",
    u"هنتواصل مع حضرتك",
    u"هتواصل مع حضرتك",
    u"هبعتلك",
    u"هنبعتلك",
    u"هبعت لحضرتك",
    u"هنبعت لحضرتك",
    u"هتاكد",
    u"هنتاكد",
    u"هتاكد وارد",
    u"هراجع",
    u"هنراجع",
    u"هشوف وارد",
    u"هرجعلك",
    u"هنرجعلك",
    u"هرد عليك بعد",
    u"ثواني واتاكد",
    u"خليني اتاكد",
    u"هحجزلك",
    u"هنحجزلك",
    u"هعملك خصم",
    u"هنعملك خصم",
    u"اعملك خصم",
    u"نعملك خصم",
    u"خصم خاص",
    u"مضمون يوصل",
    u"هيوصل بكره",
    u"هيوصلك بكره",
    u"i will call",
    u"we will call",
    u"i ll call",
    u"we ll call",
    u"i will check",
    u"i ll check",
    u"let me check",
    u"we will check",
    u"get back to you",
    u"i will send",
    u"i ll send",
    u"we will send",
    u"we ll send",
    u"i will contact",
    u"we will contact",
    u"we ll contact",
    u"i will reserve",
    u"i ll reserve",
    u"we will reserve",
    u"i promise",
    u"we promise",
    u"guarantee",
    u"guaranteed",
    u"special discount",
    u"i can offer you a discount",
    u"delivered tomorrow",
};

constexpr std::array kHumanClaims{
    u"انا انسان",     u"انا بني ادم", u"انا مش بوت",         u"انا مش روبوت",      u"مش بوت",
    u"انا شخص حقيقي", u"انا موظف",    u"انا موظفه",          u"i am human",        u"i m human",
    u"i am a human",  u"i m a human", u"i am a real person", u"i m a real person", u"real person here",
    u"not a bot",     u"not a robot", u"i am not an ai",     u"i m not an ai",
};

constexpr std::array kAvailable{u"متوفر", u"متوفره", u"متاح", u"متاحه", u"موجود", u"موجوده", u"available", u"in stock"};
constexpr std::array kNegations{u"مش", u"غير", u"للاسف", u"مفيش", u"لا", u"no", u"not", u"unfortunately", u"isn t"};

QString firstPhrase(const QStringList &words, std::span<const char16_t *const> phrases)
{
    for (const char16_t *phrase : phrases) {
        const QString text = QStringView(phrase).toString();
        if (containsPhrase(words, text.split(u' ')))
            return text;
    }
    return {};
}

class Check
{
public:
    Check(const QString &reply, const GuardContext &context, const ShopFacts &facts)
        : m_reply(reply), m_plain(withPlainDigits(reply)), m_words(foldedWords(reply)), m_context(context),
          m_shop(facts), m_facts(factsOf(context.toolResults))
    {
    }

    QList<GuardFinding> run()
    {
        checkForm();
        checkAddresses();
        checkFigures();
        checkAvailability();
        checkPhrase(GuardRule::Promise, kPromises);
        checkPhrase(GuardRule::HumanClaim, kHumanClaims);
        checkScript();
        return m_findings;
    }

private:
    void add(GuardRule rule, const QString &detail)
    {
        if (!m_findings.contains(GuardFinding{rule, detail}))
            m_findings.append({rule, detail});
    }

    void checkForm()
    {
        static const QRegularExpression markdown(
            u"\\*\\*|__|```|^\\s*#{1,6}\\s|^\\s*[-*•]\\s|\\*[^*\\s][^*\\n]*\\*|\\[[^\\]]+\\]\\([^)]+\\)"_s,
            QRegularExpression::MultilineOption);
        if (m_reply.size() > m_context.maxLength)
            add(GuardRule::Length, QString::number(m_reply.size()));
        if (markdown.match(m_reply).hasMatch())
            add(GuardRule::Markdown, {});
        const QString start = m_reply.trimmed();
        if (start.startsWith(u'{') || start.startsWith("[{"_L1) || start.contains("g_reply"_L1))
            add(GuardRule::Json, {});
        const QString folded = searchFold(m_reply);
        const auto last = m_context.lastReplies.first(std::min<qsizetype>(2, m_context.lastReplies.size()));
        if (std::ranges::any_of(last, [&](const QString &old) { return searchFold(old) == folded; }))
            add(GuardRule::Repeated, {});
    }

    void checkAddresses()
    {
        static const QRegularExpression email(u"[^\\s@]+@[^\\s@]+\\.[^\\s@]+"_s);
        static const QRegularExpression link(
            u"(?:https?://|www\\.)([^\\s/?#:]+)|\\b((?:[a-z0-9-]+\\.)+(?:com|net|org|eg|me|io|shop|store|info|link|ly|app))\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (const auto match = email.match(m_reply); match.hasMatch())
            add(GuardRule::Email, match.captured());
        for (const QRegularExpressionMatch &match : link.globalMatch(m_reply)) {
            const QString host = (match.captured(1) + match.captured(2)).toLower();
            if (!isOurs(host))
                add(GuardRule::Link, host);
        }
        static const QRegularExpression phone(u"\\+?[0-9][0-9 ()\\-]{6,}[0-9]"_s);
        for (const QRegularExpressionMatch &match : phone.globalMatch(m_plain)) {
            QString digits = match.captured();
            digits.remove(QRegularExpression(u"[^0-9]"_s));
            if (digits.size() >= kPhoneDigits && !m_shop.phones().contains(digits))
                add(GuardRule::Phone, digits);
        }
    }

    [[nodiscard]] bool isOurs(const QString &host) const
    {
        return std::ranges::any_of(m_shop.domains(), [&](const QString &domain) {
            return host == domain || host.endsWith(QString(u'.' + domain));
        });
    }

    void checkFigures()
    {
        const QString customer = withPlainDigits(m_context.customerText);
        const QStringList known = figuresIn(customer);
        const QStringList prices = priceFiguresIn(m_plain);
        for (const QString &figure : prices) {
            // A price that only the customer named is no price of ours.
            if (!m_facts.prices.contains(figure))
                add(GuardRule::Price, figure);
        }
        const QStringList askedSizes = sizesIn(customer) + known;
        for (const QString &size : sizesIn(m_plain)) {
            const bool echoed = askedSizes.contains(size) && (!claimsAvailability() || isNegative());
            if (!m_facts.sizes.contains(size) && !echoed)
                add(GuardRule::Size, size);
        }
        for (const QString &figure : figuresIn(m_plain)) {
            const bool judged = prices.contains(figure) || figure.size() >= kPhoneDigits;
            if (!judged && figure != "1"_L1 && !m_facts.figures.contains(figure) && !known.contains(figure))
                add(GuardRule::Number, figure);
        }
    }

    [[nodiscard]] bool claimsAvailability() const { return !firstPhrase(m_words, kAvailable).isEmpty(); }
    [[nodiscard]] bool isNegative() const { return !firstPhrase(m_words, kNegations).isEmpty(); }

    void checkAvailability()
    {
        const bool aboutTheShop = !m_facts.figures.isEmpty() && !m_facts.hasProducts; // "الفاتورة متاحة"
        if (claimsAvailability() && !isNegative() && !m_facts.hasProducts && !aboutTheShop)
            add(GuardRule::Stock, firstPhrase(m_words, kAvailable));
    }

    void checkPhrase(GuardRule rule, std::span<const char16_t *const> phrases)
    {
        if (const QString phrase = firstPhrase(m_words, phrases); !phrase.isEmpty())
            add(rule, phrase);
    }

    void checkScript()
    {
        if (m_context.language == CustomerLanguage::Other)
            return;
        const auto arabic =
            std::ranges::count_if(m_reply, [](QChar c) { return c.isLetter() && c.script() == QChar::Script_Arabic; });
        const auto latin =
            std::ranges::count_if(m_reply, [](QChar c) { return c.isLetter() && c.script() == QChar::Script_Latin; });
        // Product names stay Latin inside Arabic sentences, so a third of the letters is enough.
        if (isAnsweredInArabic(m_context.language) ? arabic * 2 < latin : latin * 2 < arabic)
            add(GuardRule::Script, QString(toText(m_context.language)));
    }

    const QString &m_reply;
    QString m_plain;
    QStringList m_words;
    const GuardContext &m_context;
    const ShopFacts &m_shop;
    ToolFacts m_facts;
    QList<GuardFinding> m_findings;
};

} // namespace

QString GuardFinding::text() const
{
    return detail.isEmpty() ? QString(toText(rule)) : QString(toText(rule) + u": "_s + detail);
}

QList<GuardFinding> ReplyGuard::check(const QString &reply, const GuardContext &context) const
{
    return Check(reply, context, m_facts).run();
}

} // namespace migochat

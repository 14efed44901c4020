#include "app/domain/productquestion.h"

#include "app/domain/messagecard.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How channels write an article that somebody came from.
constexpr QLatin1StringView kCameFrom{"product:"};

class Marks
{
public:
    void operator()(const OrderContent &order)
    {
        for (const OrderLine &line : order.lines)
            add(m_numbers, line.productId);
        for (const OrderLine &line : order.lines)
            add(m_names, line.name);
    }

    void operator()(const CardsContent &cards)
    {
        for (const Card &card : cards.cards)
            add(m_numbers, card.productId);
        for (const Card &card : cards.cards) {
            add(m_names, card.url);
            add(m_names, card.title);
        }
    }

    void operator()(const ShareContent &share)
    {
        if (share.what == "product"_L1) {
            add(m_numbers, share.id);
            add(m_names, share.title);
        }
    }

    void operator()(const auto &) {}

    void addSource(const MessageSource &source)
    {
        if (source.ref.startsWith(kCameFrom))
            add(m_names, source.ref.mid(kCameFrom.size()));
    }

    [[nodiscard]] QStringList all() const { return m_numbers + m_names; }

private:
    static void add(QStringList &to, const QString &mark)
    {
        const QString text = mark.trimmed();
        if (!text.isEmpty() && !to.contains(text))
            to.append(text);
    }

    QStringList m_numbers;
    QStringList m_names;
};

} // namespace

QStringList productMarks(const Message &message)
{
    Marks marks;
    std::visit(marks, message.content);
    marks.addSource(message.source);
    return marks.all();
}

bool mayBeQuestion(const Message &message)
{
    return message.direction == Direction::Inbound && !message.deletedAt && message.kind != MessageKind::System &&
           message.kind != MessageKind::Call && message.kind != MessageKind::Reaction &&
           message.kind != MessageKind::Unsupported;
}

QString questionWords(const Message &message)
{
    const QString words = message.text.simplified();
    if (!words.isEmpty())
        return words.left(kLongestQuestion);
    return textOf(MessageCard{.content = message.content}).simplified().left(kLongestQuestion);
}

} // namespace migochat

#include "app/domain/messagecard.h"

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

class Lines
{
public:
    void operator()(std::monostate) {}
    void operator()(const RequestContent &) {}
    void operator()(const CommentContent &) {}
    void operator()(const CallContent &) {}
    void operator()(const SystemContent &system) { add({system.before, system.after}); }
    void operator()(const LocationContent &place) { add({place.name, place.address}); }
    void operator()(const ChoiceContent &choice) { add({choice.title, choice.description}); }

    void operator()(const ContactsContent &contacts)
    {
        for (const ContactCard &card : contacts.cards) {
            add({card.name, card.organization});
            add(card.phones);
            add(card.emails);
        }
    }

    void operator()(const OrderContent &order)
    {
        for (const OrderLine &line : order.lines)
            add({line.name, line.productId});
    }

    void operator()(const FormContent &form)
    {
        add({form.name});
        for (const auto &[field, value] : form.answers)
            add({value});
    }

    void operator()(const ShareContent &share)
    {
        add({share.title});
        if (share.what == "link"_L1) // the others lead to files of the platform
            add({share.url});
    }

    void operator()(const ButtonsContent &buttons)
    {
        add({buttons.header, buttons.footer});
        addTitles(buttons.buttons);
    }

    void operator()(const ListContent &list)
    {
        add({list.header, list.footer, list.button});
        for (const ListSection &section : list.sections) {
            add({section.title});
            for (const ListRow &row : section.rows)
                add({row.title, row.description});
        }
    }

    void operator()(const CardsContent &cards)
    {
        add({cards.header, cards.footer});
        for (const Card &card : cards.cards) {
            add({card.title, card.subtitle, card.productId});
            addTitles(card.buttons);
        }
    }

    void operator()(const TemplateContent &content)
    {
        add({content.header, content.footer});
        addTitles(content.buttons);
    }

    void add(const QStringList &texts)
    {
        for (const QString &text : texts) {
            const QString line = text.simplified();
            if (!line.isEmpty() && !m_lines.contains(line))
                m_lines.append(line);
        }
    }

    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

private:
    void addTitles(const QList<Button> &buttons)
    {
        for (const Button &button : buttons)
            add({button.title});
    }

    QStringList m_lines;
};

} // namespace

QString textOf(const MessageCard &card)
{
    Lines lines;
    lines.add(card.files);
    std::visit(lines, card.content);
    if (card.source)
        lines.add({card.source->headline, card.source->body});
    lines.add(card.ad);
    return lines.text();
}

} // namespace migochat

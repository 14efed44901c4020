#include "ui/control/writingaids.h"

#include "app/domain/clock.h"
#include "app/domain/searchfold.h"
#include "app/domain/sendlimits.h"
#include "app/protocol/cannedcommands.h"
#include "app/store/reader.h"
#include "ui/composer/composerpane.h"
#include "ui/control/desk.h"
#include "ui/control/productitems.h"
#include "ui/models/stafflist.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QDir>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostOffered = 20;

struct Replies {
    RankedReplies ranked;
    QHash<QString, QString> values;
};

Result<Replies> readReplies(const Database &database, ConversationId conversation, StaffId staff, const QString &typed,
                            const QString &wrote)
{
    const auto all = cannedreplies::usableBy(database, staff);
    if (!all)
        return failed(all);
    const auto values = cannedreplies::values(database, conversation, staff);
    if (!values)
        return failed(values);
    return Replies{rankedReplies(*all, typed, wrote), *values};
}

} // namespace

WritingAids::WritingAids(const Parts &parts, QObject *parent)
    : QObject(parent), m_pane(parts.pane), m_link(parts.link), m_reader(parts.reader), m_clock(parts.clock),
      m_format(parts.format), m_cannedFolder(QDir(parts.dataDir).filePath(u"canned"_s)), m_desk(parts.desk),
      m_staff(parts.staff)
{
    connect(&m_pane.completion(), &Completion::asked, this, &WritingAids::ask);
    connect(&m_pane.completion(), &Completion::taken, this, &WritingAids::take);
    connect(&m_pane.completion(), &Completion::brought, this, &WritingAids::bring);
}

void WritingAids::ask(Completion::Kind kind, const QString &typed)
{
    switch (kind) {
    case Completion::Kind::Canned:
        return askReplies(typed);
    case Completion::Kind::Product:
        return askProducts(typed);
    case Completion::Kind::Colleague:
        return askColleagues(typed);
    }
}

void WritingAids::askReplies(const QString &typed)
{
    const QString wrote = m_pane.facts() ? m_pane.facts()->lastWords : QString();
    const auto answer = m_reader.run(
        [conversation = m_pane.conversation(), staff = m_desk.me(), typed, wrote](const Database &database) {
            return readReplies(database, conversation, staff, typed, wrote);
        });
    m_asked.run(this, answer, [this, typed](const Result<Replies> &found) {
        if (!found)
            return;
        m_values = found->values;
        m_replies = found->ranked.replies.first(std::min<qsizetype>(found->ranked.replies.size(), kMostOffered));
        QList<Suggestion> items;
        for (int i = 0; i < m_replies.size(); ++i) {
            const CannedReply &reply = m_replies.at(i);
            const bool fits = i < found->ranked.suggested;
            const QString title = leftToRight(u'/' + reply.shortcut);
            const FilledReply filled = filledReply(reply.text, [this](const QString &name) { return valueOf(name); });
            items.append(
                {QString::number(reply.id.value()), fits ? tr("%1 · fits what they asked").arg(title) : title,
                 reply.mediaName.isEmpty() ? filled.text : QString(u"📎 "_s + reply.mediaName + u' ' + filled.text),
                 fits, reply.mediaPath.isEmpty() ? QString() : QDir(m_cannedFolder).filePath(reply.mediaPath)});
        }
        m_pane.completion().setItems(
            Completion::Kind::Canned, typed, items,
            tr("No ready answers yet. Write one in the settings, or keep one of your messages by its menu."));
    });
}

void WritingAids::askProducts(const QString &typed)
{
    const auto answer = m_reader.run(
        [typed](const Database &database) { return products::matching(database, typed, productitems::kMost); });
    m_asked.run(this, answer, [this, typed](const Result<QList<products::Product>> &found) {
        if (!found)
            return;
        m_products = *found;
        m_pane.completion().setItems(
            Completion::Kind::Product, typed, productitems::of(m_products, m_format),
            tr("No products yet. They come from the online shop, once it is set up in the settings."));
    });
}

void WritingAids::askColleagues(const QString &typed)
{
    QList<Suggestion> items;
    for (const settings::Staff &one : m_staff.people()) {
        // Whoever has given no name yet cannot be named in a note.
        if (!one.name.isEmpty() && searchFold(one.name).contains(searchFold(typed)))
            items.append({one.name, one.name, labels::role(one.role)});
    }
    m_pane.completion().setItems(Completion::Kind::Colleague, typed, items,
                                 tr("No colleagues yet. They are added in the settings."));
}

void WritingAids::take(Completion::Kind kind, const QString &key, Completion::Then then)
{
    if (kind == Completion::Kind::Colleague)
        return m_pane.completion().replace(u'@' + isolated(key) + u' ');
    if (kind == Completion::Kind::Canned) {
        const auto found = std::find_if(m_replies.begin(), m_replies.end(), [&](const CannedReply &reply) {
            return QString::number(reply.id.value()) == key;
        });
        if (found != m_replies.end())
            takeReply(*found, then);
        return;
    }
    const auto found = std::find_if(m_products.begin(), m_products.end(),
                                    [&](const products::Product &product) { return product.sku == key; });
    if (found != m_products.end())
        takeProduct(*found, then);
}

/// What was chosen elsewhere, by its shortcut or article number.
void WritingAids::bring(Completion::Kind kind, const QString &key)
{
    if (kind == Completion::Kind::Product) {
        const auto answer = m_reader.run(
            [key](const Database &database) { return products::matching(database, key, productitems::kMost); });
        m_asked.run(this, answer, [this, key](const Result<QList<products::Product>> &found) {
            for (const products::Product &product : found.value_or(QList<products::Product>())) {
                if (product.sku == key)
                    return takeProduct(product, Completion::Then::Stay);
            }
        });
        return;
    }
    const auto answer =
        m_reader.run([conversation = m_pane.conversation(), staff = m_desk.me(), key](const Database &database) {
            return readReplies(database, conversation, staff, key, {});
        });
    m_asked.run(this, answer, [this, key](const Result<Replies> &found) {
        if (!found)
            return;
        m_values = found->values;
        for (const CannedReply &reply : found->ranked.replies) {
            if (reply.shortcut == key)
                return takeReply(reply, Completion::Then::Stay);
        }
    });
}

void WritingAids::takeReply(const CannedReply &reply, Completion::Then then)
{
    const FilledReply filled = filledReply(reply.text, [this](const QString &name) { return valueOf(name); });
    m_pane.completion().replace(filled.text, filled.gapAt, filled.gapLength);
    if (!reply.mediaPath.isEmpty() && m_pane.composer().mode() == Composer::Mode::Reply)
        m_pane.addFile(QDir(m_cannedFolder).filePath(reply.mediaPath), reply.mediaName);
    if (m_link.state() == AgentLink::State::Live)
        whenDone(m_link.send(NoteCannedUse{.reply = reply.id}), this, [](const Result<Done> &) {});
    if (then == Completion::Then::Send && filled.gapAt < 0) // what has a gap is nothing to send yet
        m_pane.composer().submit();
}

/// In the language that the customers of the shop read.
Card WritingAids::cardOf(const products::Product &product) const
{
    Card card;
    card.title = product.nameAr.isEmpty() ? product.nameEn : product.nameAr;
    card.subtitle = product.price.piastres > 0 ? Format(Language::Arabic).money(product.price) : product.sku;
    card.imageUrl = product.imageUrl;
    card.url = product.link;
    return card;
}

void WritingAids::takeProduct(const products::Product &product, Completion::Then then)
{
    const ConversationRow *row = m_pane.row();
    const Card card = cardOf(product);
    OutgoingMessage message;
    message.kind = MessageKind::Product;
    message.content = CardsContent{.cards = {card}};
    const bool fits = row && m_pane.composer().mode() == Composer::Mode::Reply && m_pane.composer().state().mayReply &&
                      m_pane.composer().state().form != ComposerState::Form::HumanOnly &&
                      sendProblem(row->conversation.channel, message).isEmpty();
    if (fits) {
        m_pane.completion().replace({});
        m_pane.addProduct(card);
    } else { // a channel or a window that takes no cards gets the words
        QStringList words{card.title, card.subtitle, card.url};
        words.removeAll(QString());
        m_pane.completion().replace(words.join(u'\n'));
    }
    if (then == Completion::Then::Send)
        m_pane.composer().submit();
}

/// What the store does not know: the time of day on this screen.
std::optional<QString> WritingAids::valueOf(const QString &name) const
{
    if (name == "greeting"_L1) {
        const int hour = toDateTime(m_clock.now()).toLocalTime().time().hour();
        return hour < 12 ? u"صباح الخير"_s : u"مساء الخير"_s;
    }
    const auto found = m_values.constFind(name);
    return found == m_values.constEnd() || m_format.hides(*found) ? std::nullopt : std::optional(*found);
}

} // namespace migochat

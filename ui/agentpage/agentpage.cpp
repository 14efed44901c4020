#include "ui/agentpage/agentpage.h"

#include "app/domain/clock.h"
#include "ui/agentpage/statuscard.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

AgentPage::AgentPage(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_title(makeLabel(u"title"_s, this)), m_cards(new QWidget(this)),
      m_flow(new FlowLayout(12)), m_scroll(new QScrollArea(this))
{
    m_flow->setFill(FlowLayout::Fill::Columns);
    auto *around = new Mirrored<QVBoxLayout>(m_cards);
    around->setContentsMargins(0, 0, 12, 16); // with what is right of the bar as much as before the cards
    around->addLayout(m_flow);
    around->addStretch(1);
    setPane(this, u"bg"_s);
    setPane(m_cards, u"bg"_s);
    auto *column = new Mirrored<QVBoxLayout>(this);
    column->setContentsMargins(20, 16, 8, 0);
    column->setSpacing(14);
    column->addWidget(m_title);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_cards);
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_scroll);
    refresh();
}

void AgentPage::setStatus(const StatusView &status)
{
    m_status = status;
    refresh();
}

void AgentPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void AgentPage::refresh()
{
    m_title->setText(tr("Agent"));
    m_shown.clear();
    showAgent();
    showWebhook();
    for (const ChannelStatus &channel : m_status.channels)
        showChannel(channel);
    showAssistant();
    showProducts();
    showOutbox();
    placeCards();
    m_cards->updateGeometry();
}

StatusCard &AgentPage::cardOf(const QString &part, Icon icon)
{
    StatusCard *&card = m_parts[part];
    if (!card)
        card = new StatusCard(m_look, icon, m_cards);
    m_shown.append(part);
    return *card;
}

/// Only when a part came or went; then the cards are put in their order again, the same ones.
void AgentPage::placeCards()
{
    if (m_placed == m_shown)
        return;
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    for (const QString &gone : std::as_const(m_placed)) {
        if (!m_shown.contains(gone))
            delete m_parts.take(gone);
    }
    for (const QString &part : std::as_const(m_shown)) {
        m_flow->addWidget(m_parts.value(part));
        m_parts.value(part)->show();
    }
    m_placed = m_shown;
    m_flow->invalidate();
}

void AgentPage::showPart(const QString &part)
{
    if (StatusCard *card = m_parts.value(part))
        m_scroll->ensureWidgetVisible(card);
}

QString AgentPage::timeOrNever(const std::optional<Instant> &at) const
{
    return at ? m_look.format.listTime(*at, m_look.clock.now()) : tr("never");
}

void AgentPage::showAgent()
{
    const AgentStatus &agent = m_status.agent;
    StatusCard &card = cardOf(u"agent"_s, Icon::Agent);
    card.setHead(tr("Agent"), statuswords::agent(m_status, m_look.format));
    card.setFacts({{tr("running since"),
                    agent.since ? m_look.format.dayNameAndTime(*agent.since, m_look.clock.now()) : QString()},
                   {tr("version"), leftToRight(agent.version)},
                   {tr("problem"), agent.problem}});
    if (!m_start) {
        m_start = new ActionButton(m_look, ActionButton::Kind::Primary, &card);
        connect(m_start, &QPushButton::clicked, this, &AgentPage::startAgentRequested);
        card.addButton(m_start);
    }
    m_start->setText(tr("Start"));
    m_start->setVisible(agent.condition == AgentStatus::Condition::Stopped);
}

void AgentPage::showWebhook()
{
    const WebhookStatus &webhook = m_status.webhook;
    StatusCard &card = cardOf(u"receiving"_s, Icon::Inbox);
    card.setHead(tr("Receiving"), statuswords::webhook(webhook, m_look.format, m_look.clock.now()));
    const QString local = u"http://127.0.0.1:%1/webhook"_s.arg(webhook.port);
    card.setFacts({{tr("local address"), webhook.port > 0 ? leftToRight(local) : QString()},
                   {tr("public address"), leftToRight(webhook.publicAddress)},
                   {tr("kept, not understood"),
                    webhook.quarantined > 0 ? m_look.format.number(webhook.quarantined) : QString()}});
}

void AgentPage::showChannel(const ChannelStatus &channel)
{
    QString part = u"channel/"_s + channel.kind.text();
    if (m_shown.contains(part)) // another account of the same platform
        part += u'/' + channel.account;
    StatusCard &card = cardOf(part, Icon::Phone);
    card.setHead(labels::channel(channel.kind), statuswords::channel(channel));
    card.setFacts({{tr("account"), leftToRight(channel.account)},
                   {tr("last received"), timeOrNever(channel.lastInbound)},
                   {tr("last sent"), channel.lastOutbound ? timeOrNever(channel.lastOutbound) : QString()},
                   {tr("quality"), statuswords::quality(channel.quality)},
                   {tr("daily limit"), statuswords::messagingLimit(channel.messagingLimit, m_look.format)}});
}

void AgentPage::showAssistant()
{
    const AssistantStatus &assistant = m_status.assistant;
    StatusCard &card = cardOf(u"assistant"_s, Icon::Robot);
    card.setHead(tr("Assistant"), statuswords::assistant(assistant));
    const QString dollars = u"$"_s + QString::number(double(assistant.costTodayMicroUsd) / 1'000'000.0, 'f', 3);
    card.setFacts({{tr("model"), leftToRight(assistant.model)},
                   {tr("requests today"), m_look.format.number(assistant.callsToday)},
                   {tr("tokens today"), m_look.format.number(assistant.tokensToday)},
                   {tr("cost today"), leftToRight(dollars)}});
}

void AgentPage::showProducts()
{
    const ProductsStatus &products = m_status.products;
    const bool isOld = products.health == Health::Warning && products.count > 0;
    StatusCard &card = cardOf(u"products"_s, Icon::Bag);
    card.setHead(tr("Products"), statuswords::products(products));
    card.setFacts({{tr("known from before"), isOld ? m_look.format.number(products.count) : QString()},
                   {tr("list read"), timeOrNever(products.fetchedAt)}});
}

void AgentPage::showOutbox()
{
    const OutboxStatus &outbox = m_status.outbox;
    StatusCard &card = cardOf(u"outbox"_s, Icon::Send);
    card.setHead(tr("Outbox"), statuswords::outbox(outbox));
    const QString oldest =
        outbox.oldestWaiting ? m_look.format.age(*outbox.oldestWaiting, m_look.clock.now()) : QString();
    card.setFacts({{tr("waiting"), m_look.format.number(outbox.waiting)},
                   {tr("not sent"), m_look.format.number(outbox.failed)},
                   {tr("oldest"), oldest}});
}

} // namespace migochat

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
      m_flow(new FlowLayout(12, m_cards)), m_scroll(new QScrollArea(this))
{
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
    m_flow->clear();
    m_parts.clear();
    addAgent();
    addWebhook();
    for (const ChannelStatus &channel : m_status.channels)
        addChannel(channel);
    addAssistant();
    addProducts();
    addOutbox();
    m_cards->updateGeometry();
}

void AgentPage::place(StatusCard *card, const QString &part)
{
    m_flow->addWidget(card);
    m_parts.insert(part, card);
    card->show();
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

void AgentPage::addAgent()
{
    auto *card = new StatusCard(m_look, Icon::Agent, m_cards);
    card->setHead(tr("Agent"), statuswords::agent(m_status, m_look.format));
    if (m_status.agent.since)
        card->addFact(tr("running since"), m_look.format.dayAndTime(*m_status.agent.since));
    card->addFact(tr("version"), leftToRight(m_status.agent.version));
    card->addFact(tr("problem"), m_status.agent.problem);
    if (m_status.agent.condition == AgentStatus::Condition::Stopped) {
        auto *start = new ActionButton(m_look, ActionButton::Kind::Primary, card);
        start->setText(tr("Start"));
        connect(start, &QPushButton::clicked, this, &AgentPage::startAgentRequested);
        card->addButton(start);
    }
    place(card, u"agent"_s);
}

void AgentPage::addWebhook()
{
    auto *card = new StatusCard(m_look, Icon::Inbox, m_cards);
    const WebhookStatus &webhook = m_status.webhook;
    card->setHead(tr("Receiving"), statuswords::webhook(webhook, m_look.format));
    if (webhook.port > 0)
        card->addFact(tr("local address"), leftToRight(u"http://127.0.0.1:%1/webhook"_s.arg(webhook.port)));
    card->addFact(tr("public address"), leftToRight(webhook.publicAddress));
    if (webhook.quarantined > 0)
        card->addFact(tr("kept, not understood"), m_look.format.number(webhook.quarantined));
    place(card, u"receiving"_s);
}

void AgentPage::addChannel(const ChannelStatus &channel)
{
    auto *card = new StatusCard(m_look, Icon::Phone, m_cards);
    card->setHead(labels::channel(channel.kind), statuswords::channel(channel));
    card->addFact(tr("account"), leftToRight(channel.account));
    card->addFact(tr("last received"), timeOrNever(channel.lastInbound));
    card->addFact(tr("last sent"), timeOrNever(channel.lastOutbound));
    place(card, u"channel/"_s + channel.kind.text());
}

void AgentPage::addAssistant()
{
    auto *card = new StatusCard(m_look, Icon::Robot, m_cards);
    const AssistantStatus &assistant = m_status.assistant;
    card->setHead(tr("Assistant"), statuswords::assistant(assistant));
    card->addFact(tr("model"), leftToRight(assistant.model));
    card->addFact(tr("tokens today"), m_look.format.number(assistant.tokensToday));
    const QString dollars = u"$"_s + QString::number(double(assistant.costTodayMicroUsd) / 1'000'000.0, 'f', 3);
    card->addFact(tr("cost today"), leftToRight(dollars));
    place(card, u"assistant"_s);
}

void AgentPage::addProducts()
{
    auto *card = new StatusCard(m_look, Icon::Bag, m_cards);
    const ProductsStatus &products = m_status.products;
    card->setHead(tr("Articles"), statuswords::products(products));
    if (products.health == Health::Warning && products.count > 0)
        card->addFact(tr("known from before"), m_look.format.number(products.count));
    card->addFact(tr("list read"), timeOrNever(products.fetchedAt));
    place(card, u"products"_s);
}

void AgentPage::addOutbox()
{
    auto *card = new StatusCard(m_look, Icon::Send, m_cards);
    const OutboxStatus &outbox = m_status.outbox;
    card->setHead(tr("Outbox"), statuswords::outbox(outbox));
    card->addFact(tr("waiting"), m_look.format.number(outbox.waiting));
    card->addFact(tr("not sent"), m_look.format.number(outbox.failed));
    if (outbox.oldestWaiting)
        card->addFact(tr("oldest"), m_look.format.age(*outbox.oldestWaiting, m_look.clock.now()));
    place(card, u"outbox"_s);
}

} // namespace migochat

// The part of the customer's panel that is about business: the lead, its follow-up, what was ordered.

#include "app/domain/clock.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/customersection.h"
#include "ui/customer/inlinefield.h"
#include "ui/customer/scorering.h"
#include "ui/customer/sectionorder.h"
#include "ui/customer/valuebutton.h"
#include "ui/text/contenttext.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/shoptimes.h"
#include "ui/text/typedmoney.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/stagebutton.h"
#include "ui/widgets/stagestepper.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

void CustomerPanel::addLead(QVBoxLayout &column)
{
    if (!m_card->lead)
        return;
    const Lead &lead = *m_card->lead;
    const LeadId id = lead.id;
    CustomerSection *work = section(column, sectionorder::kLead, tr("Lead"));
    auto *row = new QHBoxLayout;
    auto *ring = new ScoreRing(m_look, work);
    ring->setProperty(kOnlyReads, true);
    ring->setLead(lead);
    row->addWidget(ring);
    row->addSpacing(8);
    auto *glyph = new Glyph(m_look, iconOf(lead.label), 16, work);
    glyph->setGlyph(iconOf(lead.label), tokenOf(lead.label));
    row->addWidget(glyph);
    auto *label = new LabelButton(m_look, work);
    label->setLabel(lead.label);
    connect(label, &LabelButton::labelChosen, this, [this, id](LeadLabel to) { Q_EMIT labelChosen(id, to); });
    row->addWidget(label);
    row->addStretch(1);
    auto *stage = new StageButton(m_look, work);
    stage->setStage(lead.stage);
    connect(stage, &StageButton::stageChosen, this, [this, id](LeadStage to) { Q_EMIT stageChosen(id, to); });
    row->addWidget(stage);
    work->column().addLayout(row);
    auto *stepper = new StageStepper(m_look, work);
    stepper->setStage(lead.stage);
    work->column().addWidget(stepper);
    addValue(*work, lead);
    addInterest(*work, lead);
    if (!lead.ownerName.isEmpty())
        work->addRow(tr("Responsible"), isolated(lead.ownerName));
}

void CustomerPanel::addValue(CustomerSection &section, const Lead &lead)
{
    const auto wishOf = [](const QString &typed) {
        const Money money = typedMoney(typed).value_or(Money{});
        return CustomerWish{.kind = CustomerWish::Kind::EditLead, .field = u"value"_s, .money = money};
    };
    const auto shown = [this](Money money) { return money.piastres == 0 ? QString() : m_look.format.money(money); };
    InlineField *value = addField(section, {u"value"_s, tr("Value"), moneyToType(lead.value), wishOf});
    value->setShown(shown(lead.value));
    value->setCheck([](const QString &typed) {
        return typedMoney(typed) ? QString() : tr("This is no amount. For example: 1,250 or 12k");
    });
    connect(value, &InlineField::saved, value, [value, shown](const QString &, const QString &typed) {
        value->setShown(shown(typedMoney(typed).value_or(Money{})));
    });
}

void CustomerPanel::addInterest(CustomerSection &section, const Lead &lead)
{
    const auto wishOf = [](const QString &typed) {
        return CustomerWish{.kind = CustomerWish::Kind::EditLead, .field = u"interest"_s, .text = typed};
    };
    addField(section, {u"interest"_s, tr("Interest"), lead.interest, wishOf})->offerChoices(m_extras.productLines);
}

/// What the customer put into a basket: when, how many, how much, and the first of it. A press shows the message.
void CustomerPanel::addOrders(QVBoxLayout &column)
{
    if (m_extras.orders.isEmpty())
        return;
    CustomerSection *orders = section(column, sectionorder::kOrders, tr("Orders"));
    for (const customerpage::Order &order : std::as_const(m_extras.orders)) {
        QStringList parts{isolated(m_look.format.listTime(order.at, m_look.clock.now())),
                          tr("%n piece(s)", nullptr, order.pieces)};
        if (!order.currency.isEmpty() && order.sumMinor > 0)
            parts << contenttext::price(order.sumMinor, order.currency, m_look.format);
        const QString &named = m_look.format.isArabic() ? order.firstNameAr : order.firstNameEn;
        const QString product = named.isEmpty() ? order.firstProduct : named;
        if (!product.isEmpty())
            parts << isolated(singleLine(product, 60));
        ValueButton *button = makeLink(m_look, u"order%1"_s.arg(order.message.value()), parts.join(u" · "_s), orders);
        button->setProperty(kOnlyReads, true);
        connect(button, &QAbstractButton::clicked, this,
                [this, conversation = order.conversation, place = order.place()] {
                    wish({.kind = CustomerWish::Kind::OpenFile, .number = conversation.value(), .place = place});
                });
        orders->column().addWidget(button);
    }
}

void CustomerPanel::offerTimes(QWidget *button, const Times &times)
{
    const Instant now = m_look.clock.now();
    auto *menu = new QMenu(button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &text, std::optional<Instant> at) {
        menu->addAction(text, this, [chosen = times.chosen, at] { chosen(at); });
    };
    offer(tr("In two hours"), now + std::chrono::hours{2});
    Instant last = now;
    for (const int days : {1, 2, 3, 7, 30}) {
        const Instant at = shoptimes::followUp(m_hours, toDateTime(now).date().addDays(days));
        if (at > last) // days on which the shop is closed mean the same one
            offer(m_look.format.due(at, now), at);
        last = at;
    }
    menu->addAction(tr("Another time…"), this, times.typed);
    if (times.now)
        offer(tr("None"), std::nullopt);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void CustomerPanel::addFollowUp(QVBoxLayout &column)
{
    if (!m_card->lead)
        return;
    const Lead lead = *m_card->lead;
    CustomerSection *follow = section(column, sectionorder::kFollowUp, tr("Follow-up"));
    const Instant now = m_look.clock.now();
    const QString due = lead.nextFollowUp ? m_look.format.due(*lead.nextFollowUp, now) : tr("set a time");
    ValueButton *button = makeLink(m_look, u"followUp"_s, due, follow);
    button->setAccessibleName(tr("Follow-up: %1").arg(due));
    connect(button, &QAbstractButton::clicked, this, [this, button, lead] {
        const auto set = [this, note = lead.followUpNote](std::optional<Instant> at) {
            wish({.kind = CustomerWish::Kind::FollowUp, .text = at ? note : QString(), .at = at});
        };
        offerTimes(button, {lead.nextFollowUp, set, [this] { wish({.kind = CustomerWish::Kind::AskFollowUp}); }});
    });
    follow->column().addWidget(button);
    if (!lead.nextFollowUp)
        return;
    const auto wishOf = [at = lead.nextFollowUp](const QString &typed) {
        return CustomerWish{.kind = CustomerWish::Kind::FollowUp, .text = typed, .at = at};
    };
    addField(*follow, {u"followUpNote"_s, tr("What for"), lead.followUpNote, wishOf});
}

} // namespace migochat

#include "ui/customer/splitsheet.h"

#include "ui/text/customerwords.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(520, 420);

/// By a user name or an e-mail nobody is reached, so a record needs something beside it.
bool isAddress(const Identity &identity)
{
    return identity.key.kind != IdentityKind::Username && identity.key.kind != IdentityKind::Email;
}

} // namespace

SplitSheet::SplitSheet(const Look &look, QWidget *window) : Overlay(look, window, kWidest, Placing::Middle)
{
    setAccessibleName(tr("One record becomes two"));
    connect(this, &Overlay::opened, this, &SplitSheet::fitContent);
}

void SplitSheet::setIdentities(const QString &customer, const QList<Identity> &identities)
{
    delete m_content;
    m_ticks.clear();
    m_content = new QWidget(card());
    column()->addWidget(m_content);
    auto *outer = new QVBoxLayout(m_content);
    outer->setContentsMargins(18, 16, 18, 14);
    outer->setSpacing(10);
    QLabel *title = makeLabel(u"section"_s, m_content);
    title->setText(tr("What of %1 belongs to another person?").arg(isolated(look().format.customer(customer))));
    title->setWordWrap(true);
    outer->addWidget(title);
    addTicks(identities);
    m_preview = makeLabel(u"muted"_s, m_content);
    m_preview->setObjectName(u"splitPreview"_s);
    m_preview->setWordWrap(true);
    outer->addWidget(m_preview);
    outer->addStretch(1);
    addButtons();
    refresh();
    m_content->show();
    if (!m_ticks.isEmpty())
        m_ticks.first().box->setFocus(Qt::OtherFocusReason);
}

void SplitSheet::addTicks(const QList<Identity> &identities)
{
    for (const Identity &identity : identities) {
        auto *box = new QCheckBox(customerwords::identity(identity, look().format), m_content);
        box->setObjectName(u"identity%1"_s.arg(identity.id.value()));
        connect(box, &QCheckBox::toggled, this, [this] {
            refresh();
            Q_EMIT chosenChanged(chosen());
        });
        m_content->layout()->addWidget(box);
        m_ticks.append({identity, box});
    }
}

void SplitSheet::addButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new ActionButton(look(), ActionButton::Kind::Plain, m_content);
    cancel->setText(tr("Leave it"));
    connect(cancel, &QPushButton::clicked, this, &SplitSheet::dismiss);
    buttons->addWidget(cancel);
    m_split = new ActionButton(look(), ActionButton::Kind::Primary, m_content);
    m_split->setObjectName(u"split"_s);
    m_split->setText(tr("This is another person"));
    connect(m_split, &QPushButton::clicked, this, [this] {
        const QList<IdentityId> identities = chosen();
        dismiss();
        Q_EMIT splitAsked(identities);
    });
    buttons->addWidget(m_split);
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(buttons);
}

QList<IdentityId> SplitSheet::chosen() const
{
    QList<IdentityId> identities;
    for (const Tick &tick : m_ticks) {
        if (tick.box->isChecked())
            identities.append(tick.identity.id);
    }
    return identities;
}

void SplitSheet::refresh()
{
    const auto addresses = [this](bool ticked) {
        return std::ranges::any_of(m_ticks, [ticked](const Tick &tick) {
            return isAddress(tick.identity) && tick.box->isChecked() == ticked;
        });
    };
    const bool possible = addresses(true) && addresses(false);
    m_split->setEnabled(possible);
    if (chosen().isEmpty())
        m_preview->setText(tr("Tick what moves to a record of its own."));
    else if (!possible)
        m_preview->setText(tr("Each of the two needs an address where they can be reached."));
    fitContent();
}

void SplitSheet::setPreview(int conversations, int messages)
{
    if (!m_split->isEnabled())
        return;
    m_preview->setText(tr("%n chat(s) go along,", nullptr, conversations) + u' ' +
                       tr("with %n message(s).", nullptr, messages) + u' ' + tr("It can be taken back."));
    fitContent();
}

} // namespace migochat

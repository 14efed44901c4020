#include "ui/customer/erasesheet.h"

#include "app/domain/phonemask.h"
#include "app/domain/searchfold.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(520, 460);

QLabel *addLabel(QVBoxLayout &outer, const QString &role, const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(role, parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    outer.addWidget(label);
    return label;
}

} // namespace

EraseSheet::EraseSheet(const Look &look, QWidget *window) : Overlay(look, window, kWidest, Placing::Middle)
{
    setAccessibleName(tr("A customer is forgotten"));
    connect(this, &Overlay::opened, this, &EraseSheet::fitContent);
}

void EraseSheet::setExtent(const erasing::Extent &extent)
{
    m_extent = extent;
    delete m_content;
    m_content = new QWidget(card());
    column()->addWidget(m_content);
    auto *outer = new QVBoxLayout(m_content);
    outer->setContentsMargins(18, 16, 18, 14);
    outer->setSpacing(8);
    const QString name = isolated(look().format.customer(extent.name));
    addLabel(*outer, u"section"_s, tr("Forget %1 for good?").arg(name), m_content);
    addLabel(*outer, u"plain"_s, whatGoes(extent), m_content)->setObjectName(u"whatGoes"_s);
    addLabel(*outer, u"bad"_s, tr("This cannot be taken back."), m_content);
    addLabel(*outer, u"muted"_s,
             tr("What is kept: when it was done, by whom, and how much it was. Copies at Meta stay as they are."),
             m_content);
    const QString wanted = look().format.hides(extent.name)
                               ? tr("To go on, type the last digits: %1").arg(leftToRight(word()))
                               : tr("To go on, type the name: %1").arg(name);
    QLabel *ask = addLabel(*outer, u"plain"_s, wanted, m_content);
    m_name = new QLineEdit(m_content);
    m_name->setObjectName(u"eraseName"_s);
    m_name->setAccessibleName(ask->text());
    m_name->setAccessibleDescription(whatGoes(extent));
    ask->setBuddy(m_name);
    outer->addWidget(m_name);
    addButtons(*outer);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_erase->setEnabled(isNamed()); });
    connect(m_name, &QLineEdit::returnPressed, this, &EraseSheet::finish);
    m_content->show();
    fitContent();
    m_name->setFocus(Qt::OtherFocusReason);
}

QString EraseSheet::whatGoes(const erasing::Extent &extent) const
{
    QStringList lines{tr("%n chat(s)", nullptr, extent.conversations) + u" · "_s +
                      tr("%n message(s)", nullptr, extent.messages)};
    if (extent.notes > 0)
        lines << tr("%n note(s)", nullptr, extent.notes);
    if (extent.files > 0)
        lines << tr("%n photo(s) and file(s)", nullptr, extent.files);
    lines << tr("Name, numbers, addresses and tags") << tr("The lead with its history, tasks and drafts")
          << tr("What has not been sent yet is not sent");
    return u"• "_s + lines.join(u"\n• "_s);
}

void EraseSheet::addButtons(QVBoxLayout &outer)
{
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new ActionButton(look(), ActionButton::Kind::Plain, m_content);
    cancel->setObjectName(u"keepCustomer"_s);
    cancel->setText(tr("Keep the customer"));
    connect(cancel, &QPushButton::clicked, this, &EraseSheet::dismiss);
    buttons->addWidget(cancel);
    m_erase = new ActionButton(look(), ActionButton::Kind::Danger, m_content);
    m_erase->setObjectName(u"eraseNow"_s);
    m_erase->setText(tr("Forget for good"));
    m_erase->setEnabled(false);
    connect(m_erase, &QPushButton::clicked, this, &EraseSheet::finish);
    buttons->addWidget(m_erase);
    outer.addLayout(buttons);
}

/// What has to be typed: the name, or of a number that is hidden what is seen of it.
QString EraseSheet::word() const
{
    return look().format.hides(m_extent.name) ? phonemask::lastSeen(m_extent.name) : m_extent.name;
}

/// As people type it: without regard to case, hamzas and marks. A name of signs only has to be the same.
bool EraseSheet::isNamed() const
{
    const QString wanted = searchFold(word());
    return wanted.isEmpty() ? m_name->text().simplified() == word().simplified() : searchFold(m_name->text()) == wanted;
}

void EraseSheet::finish()
{
    if (!isNamed())
        return;
    dismiss();
    Q_EMIT eraseAsked();
}

} // namespace migochat

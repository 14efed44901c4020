#include "ui/settings/privacycard.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/widgets/themed.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

PrivacyCard::PrivacyCard(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_title(makeLabel(u"section"_s, this)), m_hint(makeLabel(u"muted"_s, this)),
      m_from(makeLabel(u"muted"_s, this)), m_problem(makeLabel(u"bad"_s, this)), m_saved(makeLabel(u"plain"_s, this)),
      m_lines(makeLabel(u"muted"_s, this)), m_roles(makeLabel(u"plain"_s, this)),
      m_roleLines(makeLabel(u"muted"_s, this))
{
    setPane(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_from);
    for (std::size_t i = 0; i < kHidableFrom.size(); ++i) {
        m_boxes[i] = new QCheckBox(this);
        m_boxes[i]->setObjectName(u"hideFrom."_s + toText(kHidableFrom[i]));
        m_boxes[i]->setMinimumHeight(28);
        row->addWidget(m_boxes[i]);
        connect(m_boxes[i], &QCheckBox::toggled, this, &PrivacyCard::choose);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(m_saved);
    m_lines->setObjectName(u"savedChats"_s);
    column->addWidget(m_lines);
    column->addWidget(m_roles);
    m_roleLines->setObjectName(u"roleChanges"_s);
    column->addWidget(m_roleLines);
    for (QLabel *lines : {m_lines, m_roleLines}) {
        lines->setTextFormat(Qt::PlainText);
        lines->setWordWrap(true);
    }
    retranslate();
}

void PrivacyCard::setHiddenFrom(const QList<StaffRole> &roles)
{
    for (std::size_t i = 0; i < kHidableFrom.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setChecked(roles.contains(kHidableFrom[i]));
    }
}

void PrivacyCard::choose()
{
    QList<StaffRole> roles;
    for (std::size_t i = 0; i < kHidableFrom.size(); ++i) {
        if (m_boxes[i]->isChecked())
            roles.append(kHidableFrom[i]);
    }
    Q_EMIT hiddenFromChosen(roles);
}

void PrivacyCard::setExports(const QList<privacy::Export> &exports)
{
    m_exports = exports;
    refreshExports();
}

void PrivacyCard::refreshExports()
{
    QStringList lines;
    for (const privacy::Export &one : std::as_const(m_exports)) {
        lines << isolated(m_look.format.dateAndTime(one.at)) + u" · "_s + isolated(labels::staff(one.staffName)) +
                     u" · "_s + tr("%n chat(s)", nullptr, one.conversations);
    }
    m_lines->setText(lines.isEmpty() ? tr("None yet") : lines.join(u'\n'));
}

void PrivacyCard::setRoleChanges(const QList<privacy::RoleChange> &changes)
{
    m_changes = changes;
    refreshRoles();
}

void PrivacyCard::refreshRoles()
{
    QStringList lines;
    for (const privacy::RoleChange &one : std::as_const(m_changes)) {
        //: a colleague, what they were, what they are now; the arrow points from old to new in reading direction
        const QString what = tr("%1: %2 → %3")
                                 .arg(isolated(labels::staff(one.whomName)), labels::role(toText(one.from)),
                                      labels::role(toText(one.to)));
        lines << isolated(m_look.format.dateAndTime(one.at)) + u" · "_s + isolated(labels::staff(one.staffName)) +
                     u" · "_s + what;
    }
    m_roleLines->setText(lines.isEmpty() ? tr("None yet") : lines.join(u'\n'));
}

void PrivacyCard::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void PrivacyCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PrivacyCard::retranslate()
{
    m_title->setText(tr("Privacy"));
    m_hint->setText(
        tr("Country, network and the last three digits stay, and by those customers are found; who shows a whole "
           "number is written in the customer's history. What people write in messages and notes stays as it "
           "is, and whoever opens the store's file sees everything."));
    m_from->setText(tr("Hide customers' numbers from:"));
    for (std::size_t i = 0; i < kHidableFrom.size(); ++i) {
        m_boxes[i]->setText(labels::role(toText(kHidableFrom[i])));
        m_boxes[i]->setAccessibleName(tr("Hide customers' numbers from: %1").arg(m_boxes[i]->text()));
    }
    m_saved->setText(tr("Chats that were saved as a file:"));
    refreshExports();
    m_roles->setText(tr("Roles that were changed:"));
    refreshRoles();
}

} // namespace migochat

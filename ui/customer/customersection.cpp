#include "ui/customer/customersection.h"

#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

CustomerSection::CustomerSection(const Look &look, const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent), m_look(look), m_id(id), m_head(new QToolButton(this)), m_body(new QWidget(this)),
      m_column(new QVBoxLayout(m_body))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(4);
    m_head->setObjectName(u"section."_s + id);
    m_head->setProperty("role", u"sectionHead"_s);
    m_head->setText(title);
    m_head->setProperty(kOnlyReads, true);
    m_head->setCheckable(true);
    m_head->setChecked(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    outer->addWidget(m_head, 0, Qt::AlignLeft);
    outer->addWidget(m_body);
    m_column->setContentsMargins(0, 0, 0, 10);
    m_column->setSpacing(6);
    connect(m_head, &QToolButton::toggled, this, [this](bool open) {
        setFolded(!open);
        Q_EMIT foldedChanged(m_id, !open);
    });
    setFolded(false);
}

void CustomerSection::setFolded(bool folded)
{
    m_body->setVisible(!folded);
    const QSignalBlocker quiet(m_head);
    m_head->setChecked(!folded);
    m_head->setIcon(m_look.icons.icon(folded ? Icon::ChevronEnd : Icon::ChevronDown, Token::Muted, layoutDirection()));
    m_head->setAccessibleDescription(folded ? tr("folded up") : tr("unfolded"));
}

void CustomerSection::addRow(const QString &name, const QString &value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *key = new ElidedLabel(m_look, {.font = FontRole::Body, .token = Token::Muted}, m_body);
    key->setText(name);
    row->addWidget(key, 1);
    auto *content = new ElidedLabel(m_look, {.font = FontRole::BodyBold, .alignment = Qt::AlignRight}, m_body);
    content->setText(value);
    content->setAccessibleName(name + u": "_s + value);
    row->addWidget(content);
    m_column->addLayout(row);
}

void CustomerSection::addText(const QString &text, const QString &role)
{
    QLabel *label = makeLabel(role, m_body);
    label->setText(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

} // namespace migochat

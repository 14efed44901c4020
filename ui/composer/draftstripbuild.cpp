// What the strip of a suggestion is made of; draftstrip.cpp holds what it shows.
#include "ui/actions/shortcutfilter.h"
#include "ui/composer/draftstrip.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocument>
#include <QTextEdit>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

DraftStrip::DraftStrip(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_foot(new QBoxLayout(QBoxLayout::LeftToRight)), m_text(new QTextEdit(this)),
      m_reason(makeLabel(u"warn"_s, this)), m_evidence(new QWidget(this)), m_chips(new FlowLayout(6, m_evidence)),
      m_edit(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_send(new ActionButton(look, ActionButton::Kind::Primary, this)),
      m_dismiss(new IconButton(look, Icon::Close, this)), m_older(new IconButton(look, Icon::ChevronUp, this)),
      m_newer(new IconButton(look, Icon::ChevronDown, this)), m_count(makeLabel(u"muted"_s, this)),
      m_another(new ActionButton(look, ActionButton::Kind::Plain, this))
{
    setPane(this, u"ai"_s);
    setKeyListening(this, KeyListening::AskedFirst);
    build();
    buildText();
    connectButtons();
    refresh();
}

void DraftStrip::build()
{
    auto *row = new Mirrored<QHBoxLayout>(this);
    row->setContentsMargins(16, 10, 12, 10);
    row->setSpacing(10);
    auto *robot = new Glyph(m_look, Icon::Robot, 20, this);
    robot->setGlyph(Icon::Robot, Token::Text);
    row->addWidget(robot, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    m_reason->setWordWrap(true);
    column->addWidget(m_reason);
    column->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addLayout(buildLeaves());
    buttons->addWidget(m_edit);
    buttons->addWidget(m_send);
    m_foot->setSpacing(8);
    m_foot->addWidget(m_evidence, 1);
    m_foot->addLayout(buttons);
    column->addLayout(m_foot);
    row->addLayout(column, 1);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
}

void DraftStrip::buildText()
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(0);
    QTextOption option = m_text->document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    m_text->document()->setDefaultTextOption(option);
}

/// What leads to the other suggestions.
QLayout *DraftStrip::buildLeaves()
{
    auto *leaves = new QHBoxLayout;
    leaves->setSpacing(4);
    leaves->addWidget(m_older);
    leaves->addWidget(m_count);
    leaves->addWidget(m_newer);
    leaves->addWidget(m_another);
    leaves->addStretch(1);
    return leaves;
}

void DraftStrip::connectButtons()
{
    connect(m_edit, &QAbstractButton::clicked, this, &DraftStrip::editAsked);
    connect(m_send, &QAbstractButton::clicked, this, &DraftStrip::sendAsked);
    connect(m_dismiss, &QAbstractButton::clicked, this, &DraftStrip::dismissAsked);
    connect(m_older, &QAbstractButton::clicked, this, [this] { leaf(-1); });
    connect(m_newer, &QAbstractButton::clicked, this, [this] { leaf(1); });
    connect(m_another, &QAbstractButton::clicked, this, [this] {
        setAsking(Asking::UnderWay);
        Q_EMIT anotherAsked();
    });
    const auto buttons = findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons)
        button->installEventFilter(this); // they take the arrows for themselves
}

} // namespace migochat

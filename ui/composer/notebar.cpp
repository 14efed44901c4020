#include "ui/composer/notebar.h"

#include "ui/text/direction.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace migochat {

NoteBar::NoteBar(const Look &look, Icon icon, QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(look, {.font = FontRole::SmallBold, .token = Token::Accent}, this)),
      m_text(new ElidedLabel(look, {.font = FontRole::Body, .token = Token::Muted}, this)),
      m_edit(new ActionButton(look, ActionButton::Kind::Plain, this)), m_drop(new IconButton(look, Icon::Close, this))
{
    auto *row = new Mirrored<QHBoxLayout>(this);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(8);
    auto *glyph = new Glyph(look, icon, 18, this);
    glyph->setGlyph(icon, Token::Accent);
    row->addWidget(glyph);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(1);
    lines->addWidget(m_title);
    lines->addWidget(m_text);
    row->addLayout(lines, 1);
    row->addWidget(m_edit);
    row->addWidget(m_drop);
    connect(m_edit, &QPushButton::clicked, this, &NoteBar::editAsked);
    connect(m_drop, &QToolButton::clicked, this, &NoteBar::dropAsked);
    hide();
}

void NoteBar::show(const Shown &shown)
{
    m_title->setText(shown.title);
    m_text->setText(singleLine(shown.text));
    m_edit->setText(shown.edit);
    m_edit->setVisible(!shown.edit.isEmpty());
    m_drop->setName(shown.drop);
    setAccessibleName(shown.title + QStringLiteral(": ") + shown.text);
    setVisible(!shown.text.isEmpty());
}

} // namespace migochat

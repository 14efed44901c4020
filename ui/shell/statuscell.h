#pragma once

#include "ui/theme/token.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QToolButton;

namespace migochat {

class Dot;
class Glyph;

/// One part of the status strip: a dot beside its name, or a sign where something is wrong.
class StatusCell final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusCell(const Look &look, QWidget *parent = nullptr);

    struct Words {
        QString text{};
        QString brief{}; ///< where there is no room for all of them; empty: the same
        QString hint{};
    };
    void describe(const Words &words, Token token);
    enum class Room { ForAllWords, ForFew };
    void setRoom(Room room);
    /// With all its words.
    [[nodiscard]] int wantedWidth() const;

Q_SIGNALS:
    void clicked();

private:
    void showWords();

    Words m_words;
    Room m_room = Room::ForAllWords;
    Dot *m_dot;
    Glyph *m_sign;
    QToolButton *m_button;
};

} // namespace migochat

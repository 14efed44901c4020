#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QButtonGroup>
#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace migochat {

class NavButton;

/// The column of pages at the leading edge, under the program's sign. Ids are the caller's.
class NavRail final : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Top, Bottom };

    explicit NavRail(const Look &look, QWidget *parent = nullptr);

    void addPage(int id, Icon icon, Place place);
    /// `keys` lead there; they stand in the tooltip.
    void setPageName(int id, const QString &name, const QString &keys);
    void setBadge(int id, int count); ///< 0 hides it
    /// A dot in this colour, with its meaning for tooltip and screen reader; Token::Surface hides it.
    void setMark(int id, Token token, const QString &meaning);
    /// Initials of a person instead of the icon; the icon for an empty name.
    void setFace(int id, const QString &name);
    void setCurrent(int id);
    /// Words beside the icons instead of under them.
    void setWide(bool wide);
    /// Where a menu of this button opens, on the screen.
    [[nodiscard]] QPoint menuPlace(int id, const QSize &menu) const;

Q_SIGNALS:
    void pageChosen(int id);

private:
    struct Said {
        QString keys{};
        QString face{};
        QString meaning{}; ///< of mark or badge
    };
    [[nodiscard]] NavButton *button(int id) const;
    void describe(int id);
    void place();

    const Look m_look;
    QButtonGroup m_group;
    QVBoxLayout *m_column;
    QHash<int, Said> m_said;
    bool m_isWide = false;
    int m_topCount = 1; ///< the sign
};

} // namespace migochat

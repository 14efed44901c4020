#pragma once

namespace migochat {

/// Every colour of the program by its use; values per scheme stand in theme.cpp.
enum class Token {
    Bg,
    Surface,
    Raised,
    ThreadBg,
    Text,
    Muted,
    Line,
    LineStrong,
    Accent,
    AccentHover,
    OnAccent,
    Selected,
    Hover,
    BubbleIn,
    BubbleOut,
    BubbleAi,
    Note,
    NoteLine,
    Hot,
    Warm,
    Cold,
    Ok,
    Warn,
    Bad,
    WhatsApp,
    Messenger,
    Instagram,
    Found,
    Marked, ///< behind words that a search found, behind words that are selected
    Track,
};

/// The few sizes of text. Pixel sizes: 13 for the program, 14 for what customers and staff wrote.
enum class FontRole { Body, BodyBold, Thread, Small, SmallBold, Name, Title };

} // namespace migochat
